import { words } from '../../preload/words/spoken.js';
import { isErrorCode, type ErrorCode } from './error-table.js';
import { PwsError } from './pws-error.js';
import { elementsNamed, parseXml, XmlError } from './xml.js';

/**
 * Makes an error of an answer that is not a success (wire format 1.17). The code counts, whatever root or namespace
 * it is found under; an answer without one is judged by its HTTP status. Never throws.
 */
export function refusal(status: number, body: string): PwsError {
  const code = errorCode(body);
  const said = code !== undefined && isErrorCode(code) ? ofCode(code) : ofStatus(status);
  return new PwsError({ kind: 'refused', ...said, status, ...(code === undefined ? {} : { code }) });
}

/** What happened and what to do: what a person should read where a developer would read the table. */
interface Said {
  readonly message: string;
  readonly advice: string;
}

function ofCode(code: ErrorCode): Said {
  // Every code of the table has its words, or this does not compile.
  const codes: Readonly<Record<ErrorCode, Said>> = words().refusals.codes;
  return codes[code];
}

function ofStatus(status: number): Said {
  const { notAuthorized, forbidden, noService, serverError, otherError } = words().refusals;
  switch (status) {
    case 401:
      return notAuthorized;
    case 403:
      return forbidden;
    case 404:
      return noService;
    case 409:
      return ofCode(160);
    case 503:
      return ofCode(210);
    default:
      return status >= 500 ? serverError(status) : otherError(status);
  }
}

/** The code that an error document holds, wherever it stands in it; undefined where there is none. Never throws. */
export function errorCode(body: string): number | undefined {
  if (!body.includes('code')) return undefined;
  try {
    for (const { text } of elementsNamed(parseXml(body), 'code')) {
      if (/^\s*\d{1,6}\s*$/u.test(text)) return Number(text);
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  return undefined;
}
