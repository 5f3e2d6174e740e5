import { words } from '../../preload/words/spoken.js';
import { CONTACTS_PER_SUBSCRIPTION } from './limits.js';
import { contactAddress, readPidf } from './pidf.js';
import type { PresenceReport } from './service.js';
import { isStatus } from './status.js';
import { XmlError, XmlReader, type XmlElement } from './xml.js';

/** More documents as text than contacts in a subscription are no presence; each costs a parser of its own. */
const MAX_INNER_DOCUMENTS = CONTACTS_PER_SUBSCRIPTION;

/**
 * Reads what a presence call answers, basic or rich, whichever it is (wire format 1.14): `contact` elements with
 * `presenceStatus`, and PIDF `presence` elements with an `entity`, at any depth, the root included, also where a
 * document arrives as escaped text inside another. An empty answer reports nothing. When a contact is reported
 * twice the last report counts, at its place. So may several documents stand one after the other.
 *
 * Stops after each small piece of the text, so that others may have their turn.
 *
 * @throws XmlError when the text, or a document inside it, cannot be read or is a page for people.
 */
export function* readPresenceDocument(text: string): Generator<undefined, PresenceReport[]> {
  if (text.trim() === '') return [];
  const reports = new Map<string, PresenceReport>();
  const allowance = { left: MAX_INNER_DOCUMENTS };
  let root: XmlElement | undefined;
  try {
    root = yield* collect(text, reports, allowance);
  } catch (error) {
    // One document after the other is none as a whole.
    yield* collectEach(text, reports, allowance, error);
  }
  // A proxy or a server in maintenance says so with 200: that is no list without news.
  if (root?.name.toLowerCase() === 'html') throw new XmlError(words().server.faults.webPage);
  return [...reports.values()];
}

/** How many documents may still come as text. */
interface Allowance {
  left: number;
}

/** Takes up what a document reports, and answers its root. @param inner undefined inside a document that came as text. */
function* collect(
  text: string,
  reports: Map<string, PresenceReport>,
  inner: Allowance | undefined,
): Generator<undefined, XmlElement | undefined> {
  let root: XmlElement | undefined;
  const ended: XmlElement[] = [];
  const reader = new XmlReader(text, mayReport, (element) => ended.push(element));
  for (let isMore = true; isMore;) {
    isMore = reader.next();
    for (const element of ended.splice(0)) {
      root = element;
      yield* take(element, reports, inner);
    }
    yield;
  }
  return root;
}

/** Takes up what documents report that stand one after the other. @throws `error` where these are none. */
function* collectEach(
  text: string,
  reports: Map<string, PresenceReport>,
  allowance: Allowance,
  error: unknown,
): Generator<undefined, void> {
  if (!(error instanceof XmlError && error.isSeveral)) throw error;
  reports.clear();
  try {
    for (const document of splitDocuments(text)) {
      if (--allowance.left < 0) throw error;
      yield* collect(document, reports, allowance);
    }
  } catch {
    throw error;
  }
  if (reports.size === 0) throw error;
}

function* take(
  element: XmlElement,
  reports: Map<string, PresenceReport>,
  inner: Allowance | undefined,
): Generator<undefined, void> {
  const report = readReport(element);
  if (report) {
    reports.delete(report.contact);
    reports.set(report.contact, report);
    return;
  }
  // Escaped documents are read one level deep: a document in a document in a document is no presence.
  const text = element.text.trimStart();
  if (inner && text.startsWith('<') && text.includes('presence')) {
    for (const document of splitDocuments(text)) {
      if (--inner.left < 0) throw new XmlError(words().server.faults.manyDocuments);
      yield* collect(document, reports, undefined);
    }
  }
  for (const child of element.children) yield* take(child, reports, inner);
}

function mayReport(name: string): boolean {
  return name === 'contact' || name === 'presence';
}

function readReport(element: XmlElement): PresenceReport | undefined {
  if (element.name === 'contact') return readBasic(element);
  if (element.name === 'presence') return readPidf(element);
  return undefined;
}

function readBasic(element: XmlElement): PresenceReport | undefined {
  const contact = contactAddress(element.attributes['contactURI'] ?? '');
  const status = element.attributes['presenceStatus']?.trim();
  if (contact === '' || status === undefined) return undefined;
  // A status that we do not know says nothing about whether the person is free.
  return { contact, status: isStatus(status) ? status : 'UNKNOWN' };
}

/** Several escaped documents may stand one after the other in one text. */
function splitDocuments(text: string): string[] {
  return text.split(/(?=<\?xml\s)/u).flatMap((document) => {
    const body = document.replace(/^<\?xml[^>]*\?>/u, '').trim();
    return body === '' ? [] : [`<documents>${body}</documents>`];
  });
}
