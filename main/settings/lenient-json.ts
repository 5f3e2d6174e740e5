import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Words } from '../../preload/words/words.js';
import { words } from '../../preload/words/spoken.js';

export interface LenientJson {
  readonly value: unknown;
  /** Slips that were read over, each with its line: `line 4: a comma is missing`. */
  readonly slips: readonly string[];
}

type Slip = Exclude<keyof Words['imports']['slips'], 'tooDeep' | 'extraComma' | 'otherwise'>;

const SLIPS: Readonly<Record<string, Slip>> = {
  CommaExpected: 'noComma',
  ValueExpected: 'noValue',
  ColonExpected: 'noColon',
  PropertyNameExpected: 'noName',
  CloseBraceExpected: 'noBrace',
  CloseBracketExpected: 'noBracket',
  EndOfFileExpected: 'afterEnd',
  InvalidSymbol: 'noQuotes',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfString: 'openQuote',
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
    const { slip: inLine, slips } = words().imports;
    return { value: undefined, slips: [inLine(1, slips.tooDeep)] };
  }
  return { value, slips: [...new Set(errors.slice(0, SLIPS_MAX).map((error) => slip(text, error)))] };
}

function slip(text: string, { error, offset }: ParseError): string {
  // What is missing is missing where the text before ended, and that may be lines ahead of where it was noticed.
  const before = text.slice(0, offset).trimEnd();
  const line = before.split('\n').length;
  const { slip: inLine, slips } = words().imports;
  if (before.endsWith(',') && /^\s*[}\]]/u.test(text.slice(offset))) return inLine(line, slips.extraComma);
  return inLine(line, slips[SLIPS[printParseErrorCode(error)] ?? 'otherwise']);
}
