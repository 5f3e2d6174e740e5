import { words } from '../../preload/words/spoken.js';
import { CONTACTS_PER_SUBSCRIPTION } from './limits.js';
import { contactAddress, readPidf } from './pidf.js';
import type { PresenceReport } from './service.js';
import { isStatus } from './status.js';
import { parseXml, XmlError, type XmlElement } from './xml.js';

/** More documents as text than contacts in a subscription are no presence; each costs a parser of its own. */
const MAX_INNER_DOCUMENTS = CONTACTS_PER_SUBSCRIPTION;

/**
 * Reads what a presence call answers, basic or rich, whichever it is (wire format 1.14): `contact` elements with
 * `presenceStatus`, and PIDF `presence` elements with an `entity`, at any depth, the root included, also where a
 * document arrives as escaped text inside another. An empty answer reports nothing. When a contact is reported
 * twice the last report counts, at its place.
 *
 * @throws XmlError when the text, or a document inside it, cannot be read or is a page for people.
 */
export function readPresenceDocument(text: string): PresenceReport[] {
  if (text.trim() === '') return [];
  const root = parseXml(text);
  // A proxy or a server in maintenance says so with 200: that is no list without news.
  if (root.name.toLowerCase() === 'html') throw new XmlError(words().server.faults.webPage);
  const reports = new Map<string, PresenceReport>();
  collect(root, reports, { left: MAX_INNER_DOCUMENTS });
  return [...reports.values()];
}

/** @param inner how many documents may still come as text; undefined inside such a document. */
function collect(
  root: XmlElement,
  reports: Map<string, PresenceReport>,
  inner: { left: number } | undefined,
): void {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const report = readReport(element);
    if (report) {
      reports.delete(report.contact);
      reports.set(report.contact, report);
      continue;
    }
    // Escaped documents are read one level deep: a document in a document in a document is no presence.
    const text = element.text.trimStart();
    if (inner && text.startsWith('<') && text.includes('presence')) {
      for (const document of splitDocuments(text)) {
        if (--inner.left < 0) throw new XmlError(words().server.faults.manyDocuments);
        collect(parseXml(document), reports, undefined);
      }
    }
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child) open.push(child);
    }
  }
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
