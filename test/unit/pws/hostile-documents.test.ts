import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createdId } from '../../../main/pws/created-id.js';
import { readPidf } from '../../../main/pws/pidf.js';
import { PwsError } from '../../../main/pws/pws-error.js';
import { errorCode, refusal } from '../../../main/pws/refusal.js';
import { readLogin } from '../../../main/pws/session-document.js';
import { isStatus } from '../../../main/pws/status.js';
import { parseXml, XmlError } from '../../../main/pws/xml.js';
import { answer, readPresence } from './documents.js';
import { costlyDocuments, honestDocument, hostileDocument } from './hostile.js';

type Reader = (text: string) => unknown;

/** Everything that reads what a server sent, with the one thing that it may throw. */
const READERS: Readonly<
  Record<string, { readonly read: Reader; readonly throws: typeof XmlError | typeof PwsError }>
> = {
  'the XML reader': { read: parseXml, throws: XmlError },
  'the presence reader': { read: checkPresence, throws: XmlError },
  'the PIDF reader': { read: (text) => readPidf(parseXml(text)), throws: XmlError },
  'the login reader': { read: logIn, throws: XmlError },
  'the id reader': {
    read: (text) => createdId(answer(text), 'subscriptions', ['subscriptionID', 'id']),
    throws: PwsError,
  },
  'the id reader, from a Location': {
    read: (text) => createdId(answer('', { location: text }), 'subscriptions', ['id']),
    throws: PwsError,
  },
};

/** What is handed on is small and of the kinds that it says. */
function checkPresence(text: string): void {
  for (const { contact, status, rich } of readPresence(text)) {
    expect(contact.length).toBeLessThanOrEqual(4096);
    expect(isStatus(status)).toBe(true);
    expect(rich?.note?.length ?? 0).toBeLessThanOrEqual(1000);
    expect(rich?.devices.length ?? 0).toBeLessThanOrEqual(64);
  }
}

function logIn(text: string): void {
  const login = readLogin(answer(text));
  if (login.kind === 'session') expect(login.key).toMatch(/^[\x21-\x7e]{1,512}$/u);
  else expect(URL.canParse(`https://${login.primaryServer.replace(/:\d+$/u, '')}`)).toBe(true);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('of any hostile document', () => {
  test.each(Object.entries(READERS))(
    '%s makes something or its own error',
    (_, { read, throws }) => {
      fc.assert(
        fc.property(hostileDocument, (bytes) => {
          try {
            read(textOf(bytes));
          } catch (error) {
            if (!(error instanceof throws)) throw error;
            expect(error.message).not.toBe('');
          }
        }),
        { numRuns: 1700 },
      );
    },
    60_000,
  );

  test('the error reader makes a code or none, and words always', () => {
    fc.assert(
      fc.property(hostileDocument, fc.integer({ min: 100, max: 999 }), (bytes, status) => {
        const code = errorCode(textOf(bytes));
        expect(code === undefined || (Number.isInteger(code) && code >= 0 && code < 1e6)).toBe(true);
        expect(refusal(status, textOf(bytes)).message).toMatch(/\.$/u);
      }),
      { numRuns: 1700 },
    );
  }, 60_000);
});

/** Reads a document in every way, one after the other. */
function readEveryWay(text: string): void {
  for (const read of [readPresence, errorCode, logIn]) {
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
    }
  }
}

/** The shortest of the times that reading took, in milliseconds: the others had to wait for something. */
function cost(text: string, times: number): number {
  const all = Array.from({ length: times }, () => {
    const start = performance.now();
    readEveryWay(text);
    return performance.now() - start;
  });
  return Math.min(...all);
}

describe('what was made to cost much costs little more than what is honest:', () => {
  // Small enough to be below every limit on numbers: what grows too fast shows.
  const SIZE = 128 * 1024;
  const costly = costlyDocuments(SIZE);
  let honest: number;

  beforeAll(() => {
    honest = cost(honestDocument(SIZE), 5);
  });

  test.each(Object.keys(costly))('%s', (name) => {
    expect(cost(costly[name]!, 3)).toBeLessThan(20 * honest);
  });
});
