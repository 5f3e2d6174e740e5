import fc from 'fast-check';
import { describe } from 'vitest';
import { createdId } from '../../main/pws/created-id.js';
import { readPidf } from '../../main/pws/pidf.js';
import { PwsError } from '../../main/pws/pws-error.js';
import { errorCode, refusal } from '../../main/pws/refusal.js';
import { readLogin } from '../../main/pws/session-document.js';
import { parseXml, XmlError } from '../../main/pws/xml.js';
import { answer, readPresence } from '../unit/pws/documents.js';
import { hostileDocument } from '../unit/pws/hostile.js';
import { plainDrill } from './drill.js';

const DOCUMENTS = 10_000;

/** What reads a text, and the one kind of error that it may end in. */
type Reader = readonly [read: (text: string) => unknown, throws?: abstract new (...facts: never[]) => Error];

/** Everything that reads what a server sent. */
const READERS: readonly Reader[] = [
  [parseXml, XmlError],
  [readPresence, XmlError],
  [(text) => readPidf(parseXml(text)), XmlError],
  [(text) => readLogin(answer(text)), XmlError],
  [(text) => createdId(answer(text), 'subscriptions', ['subscriptionID', 'id']), PwsError],
  [(text) => createdId(answer('', { location: text }), 'endpoints', ['id']), PwsError],
  [errorCode],
  [(text) => refusal(500, text)],
];

function readEveryWay(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes);
  for (const [read, throws] of READERS) {
    try {
      read(text);
    } catch (error) {
      if (!throws || !(error instanceof throws)) throw error;
    }
  }
}

describe('What a server may send', () => {
  plainDrill(
    'Ten thousand documents',
    'Mutated and random ones, each into every parser: it makes something of it or says its own error.',
    () => {
      fc.assert(fc.property(hostileDocument, readEveryWay), { numRuns: DOCUMENTS });
    },
  );
});
