import fc from 'fast-check';
import type { HttpAnswer } from '../../../main/pws/http-exchange.js';
import { readPresenceDocument } from '../../../main/pws/presence-document.js';
import type { PresenceReport } from '../../../main/pws/service.js';

/** As a server sent it, byte for byte (wire format 1.14). */
export const BASIC = `<?xml version="1.0" encoding="UTF-8"?>
<presenceList type="basic">
    <contact contactURI="carlotta@ds-cup11-5.cisco.com" presenceStatus="UNAVAILABLE"/>
    <contact contactURI="reed@ds-cup11-5.cisco.com" presenceStatus="AWAY"/>
    <contact contactURI="rogue@ds-cup11-5.cisco.com" presenceStatus="UNKNOWN"/>
</presenceList>
`;

/** As the cookbook prints it, with the blanks around its leaf values (wire format 2.3). */
export const PIDF = `<presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:brmaguir@cisco.com">
  <person xmlns="urn:cisco:params:xml:ns:pidf:rpid" id="brmaguir">
    <activities>
      <user-input> idle </user-input>
      <available/>
      <phone-status> unavailable </phone-status>
      <im-status> available </im-status>
    </activities>
  </person>
  <display-name xmlns="urn:ietf:params:xml:ns:pidf:cipid"> Brendan Maguire </display-name>
  <tuple id="cisco-upc">
    <contact priority="0.6"> sip:brmaguir@cisco.com </contact>
    <note xml:lang="en"/>
    <sc:servcaps xmlns:sc="urn:ietf:params:xml:ns:pidf:servcaps">
      <sc:video> false </sc:video><sc:audio> false </sc:audio><sc:text> true </sc:text>
      <sc:type> text/plain </sc:type><sc:type> application/x-cisco-cupc+xml </sc:type>
    </sc:servcaps>
    <user-input> active </user-input>
    <status><basic> open </basic></status>
  </tuple>
  <tuple id="Jabbercup7"><status><basic> closed </basic></status></tuple>
</presence>`;

/** As a server sent it, byte for byte (wire format 1.17). */
export const BUSY =
  '<?xml version="1.0" encoding="UTF-8"?>\n\n' +
  '\t<description xmlns="urn:cisco:cup:presence:soap">\n' +
  '\t\t<code>210</code>\n' +
  '\t\t<message>Max cpu utilization reached</message>\n' +
  '\t\t<fix>Wait before sending another request</fix>\n' +
  '\t</description>\n';

export const LOGIN = `<?xml version="1.0" encoding="UTF-8"?>
<session>
  <sessionKey>beb3bb70-1be2-4d73-90f8-e8b3929af58c</sessionKey>
</session>
`;

/** As the guide prints it (wire format 1.5). */
export const REDIRECT = `<?xml version="1.0" encoding="UTF-8"?>
<session>
<redirect primaryServer="cup-b.example.com" backupServer="cup-a.example.com"/>
</session>
`;

export const DOCUMENTS = [BASIC, PIDF, BUSY, LOGIN, REDIRECT];

export function answer(body: string, rest: Partial<HttpAnswer> = {}): HttpAnswer {
  return { status: 201, body, ...rest };
}

/** A PIDF document for joe with something in it. */
export function joe(inside: string): string {
  return `<presence entity="sip:joe@example.com">${inside}</presence>`;
}

/** Any text that an XML document can carry. */
export const xmlText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(0x9, 0xa, 0xd, 0x22, 0x26, 0x27, 0x3c, 0x3e, 0x5d, 0x85, 0x2028, 0xfffd),
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0x20, max: 0xd7ff }),
      fc.integer({ min: 0xe000, max: 0xfffd }),
      fc.integer({ min: 0x10000, max: 0x10ffff }),
    ),
    { maxLength: 60 },
  )
  .map((points) => String.fromCodePoint(...points));

/** A document with a piece cut out and something else in its place. */
const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        ']]>',
        '<![CDATA[',
        '<!--',
        '<?x',
        '&lt;presence',
        '&#0;',
        '/',
        ':',
      ),
    ),
  )
  .map(([document, position, length, piece]) => {
    const at = position % (document.length + 1);
    return document.slice(0, at) + piece + document.slice(at + length);
  });

const decodedBytes: fc.Arbitrary<string> = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => new TextDecoder().decode(bytes));

/** Whatever a server may send: noise, bytes, documents that are nearly right. */
export const anyBody: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  decodedBytes,
  mutated,
  mutated,
);

/** What reading a presence answer comes to, all in one go. */
export function readPresence(text: string): PresenceReport[] {
  const reads = readPresenceDocument(text);
  for (;;) {
    const step = reads.next();
    if (step.done === true) return step.value;
  }
}
