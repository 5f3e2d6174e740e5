import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';

export interface LenientJson {
  readonly value: unknown;
  /** Slips that were read over, each with its line: `line 4: a comma is missing`. */
  readonly slips: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  PropertyNameExpected: 'a name in quotes is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is more after the end',
  InvalidSymbol: 'this is not JSON (are the quotes missing?)',
  InvalidCommentToken: 'comments are not part of JSON',
  UnexpectedEndOfString: 'a closing quote is missing',
};

/** A text with more of them is no JSON with slips but something else; telling all of it would help nobody. */
const SLIPS_MAX = 20;

/**
 * Reads JSON as people write it by hand: missing and trailing commas and comments are read over and told, the first
 * 20 of them, so that what was meant is not lost over a slip. Never throws.
 */
export function parseLenientJson(text: string): LenientJson {
  const errors: ParseError[] = [];
  let value: unknown;
  try {
    value = parse(text, errors, { allowTrailingComma: false });
  } catch (error) {
    // The parser goes as deep as the text does, until the stack ends.
    if (!(error instanceof RangeError)) throw error;
    return { value: undefined, slips: ['line 1: this is nested too deep'] };
  }
  return { value, slips: [...new Set(errors.slice(0, SLIPS_MAX).map((error) => slip(text, error)))] };
}

function slip(text: string, { error, offset }: ParseError): string {
  // What is missing is missing where the text before ended, and that may be lines ahead of where it was noticed.
  const before = text.slice(0, offset).trimEnd();
  const line = before.split('\n').length;
  if (before.endsWith(',') && /^\s*[}\]]/u.test(text.slice(offset)))
    return `line ${line}: there is a comma too many`;
  return `line ${line}: ${WORDS[printParseErrorCode(error)] ?? 'this is not JSON'}`;
}
