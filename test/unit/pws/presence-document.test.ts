import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, XmlError } from '../../../main/pws/xml.js';
import { anyBody, BASIC, joe, PIDF, readPresence } from './documents.js';

const JOE = joe('<person><activities><dnd/></activities></person>');
const RITA = JOE.replace('joe', 'rita').replace('dnd', 'away');

function states(document: string): string[] {
  return readPresence(document).map(({ contact, status }) => `${contact} ${status}`);
}

test('basic presence as a server sent it', () => {
  expect(readPresence(BASIC)).toEqual([
    { contact: 'carlotta@ds-cup11-5.cisco.com', status: 'UNAVAILABLE' },
    { contact: 'reed@ds-cup11-5.cisco.com', status: 'AWAY' },
    { contact: 'rogue@ds-cup11-5.cisco.com', status: 'UNKNOWN' },
  ]);
});

test.each([
  ['AVAILABLE', 'AVAILABLE'],
  ['BUSY', 'BUSY'],
  ['DND', 'DND'],
  ['AWAY', 'AWAY'],
  ['UNAVAILABLE', 'UNAVAILABLE'],
  ['VACATION', 'VACATION'],
  ['UNKNOWN', 'UNKNOWN'],
  [' AWAY ', 'AWAY'],
  ['away', 'UNKNOWN'],
  ['LUNCH', 'UNKNOWN'],
  ['', 'UNKNOWN'],
  ['constructor', 'UNKNOWN'],
])('the status %j is %s', (written, status) => {
  expect(
    states(`<presenceList><contact contactURI="joe@a.b" presenceStatus="${written}"/></presenceList>`),
  ).toEqual([`joe@a.b ${status}`]);
});

test.each([
  'joe@example.com',
  'sip:joe@example.com',
  'SIP:Joe@Example.COM',
  'pres:joe@example.com',
  ' joe@example.com ',
])('%j is joe, basic and rich', (address) => {
  const basic = `<presenceList><contact contactURI="${address}" presenceStatus="AWAY"/></presenceList>`;
  expect(states(basic)).toEqual(['joe@example.com AWAY']);
  const rich = `<presence entity="${address}"><person><activities><away/></activities></person></presence>`;
  expect(states(rich)).toEqual(['joe@example.com AWAY']);
});

describe('rich presence, however it is wrapped', () => {
  const declared = `<?xml version="1.0" encoding="UTF-8"?>\n${JOE}`;
  test.each([
    ['in a list', `<presenceList type="rich">\n${JOE}\n</presenceList>`],
    ['as the root', JOE],
    ['as the root with a declaration', declared],
    ['in containers', `<r><a><b>${JOE}</b></a></r>`],
    ['in SOAP’s list', `<s:Body><richPresenceList><item>${JOE}</item></richPresenceList></s:Body>`],
    ['in a presence without an entity', `<presence>${JOE}</presence>`],
    [
      'in a contact without a status',
      `<presenceList><contact contactURI="joe@example.com">${JOE}</contact></presenceList>`,
    ],
    ['with prefixes', '<l:presenceList>' + JOE.replace(/<(\/?)(?=\w)/gu, '<$1p:') + '</l:presenceList>'],
    ['with a namespace', JOE.replace('<presence ', '<presence xmlns="urn:ietf:params:xml:ns:pidf" ')],
    ['escaped', `<presenceList type="rich">${escapeXml(JOE)}</presenceList>`],
    ['escaped with a declaration', `<presenceList type="rich">\n${escapeXml(declared)}\n</presenceList>`],
    ['escaped deeper', `<r><richPresence> ${escapeXml(JOE)} </richPresence></r>`],
    ['escaped, as a list', `<r>${escapeXml(`<presenceList>${JOE}</presenceList>`)}</r>`],
    ['as CDATA', `<presenceList type="rich"><![CDATA[${JOE}]]></presenceList>`],
    ['as CDATA with a declaration', `<presenceList>\n <![CDATA[${declared}]]>\n</presenceList>`],
  ])('%s', (_, document) => {
    expect(states(document)).toEqual(['joe@example.com DND']);
  });

  test.each([
    ['in one list', `<presenceList type="rich">${JOE}\n${RITA}</presenceList>`],
    ['escaped in one text', `<presenceList>${escapeXml(JOE + RITA)}</presenceList>`],
    [
      'escaped with a declaration each',
      `<presenceList>${escapeXml(`${declared}\n${declared.replace(JOE, RITA)}`)}</presenceList>`,
    ],
    ['escaped in elements of their own', `<r><p>${escapeXml(JOE)}</p><p>${escapeXml(RITA)}</p></r>`],
    ['one as CDATA, one nested', `<r><p><![CDATA[${JOE}]]></p>${RITA}</r>`],
  ])('several of them %s', (_, document) => {
    expect(states(document)).toEqual(['joe@example.com DND', 'rita@example.com AWAY']);
  });

  test('escaped twice is no presence', () => {
    expect(states(`<r>${escapeXml(`<r>${escapeXml(JOE)}</r>`)}</r>`)).toEqual([]);
  });

  test('a contact inside a device is not a report', () => {
    expect(states(PIDF)).toEqual(['brmaguir@cisco.com AVAILABLE']);
  });
});

test('the last report of somebody counts, at its place', () => {
  expect(states(`<r>${JOE}${RITA}${JOE.replace('dnd', 'busy')}</r>`)).toEqual([
    'rita@example.com AWAY',
    'joe@example.com BUSY',
  ]);
});

test.each([
  '',
  ' \n',
  '<presenceList type="basic"/>',
  '<presenceList type="rich">\n</presenceList>',
  '<presence/>',
  '<presence entity="">x</presence>',
  '<presence entity="sip:"/>',
  '<presenceList><contact presenceStatus="AWAY"/><contact contactURI=" " presenceStatus="AWAY"/></presenceList>',
  '<presenceList><contact contactURI="joe@example.com"/></presenceList>',
  '<other>text about presence</other>',
])('nothing is reported by %j', (document) => {
  expect(readPresence(document)).toEqual([]);
});

test.each(['text', '<a>', '<!DOCTYPE a><a/>', '<r>&lt;presence entity="sip:joe@example.com"></r>'])(
  '%j is refused',
  (document) => {
    expect(() => readPresence(document)).toThrow(XmlError);
  },
);

test.each([
  ['two roots', JOE + RITA],
  ['lines between them', `${JOE}\n\n${RITA}\n`],
  ['a declaration of each', `<?xml version="1.0"?>\n${JOE}\n<?xml version="1.0"?>\n${RITA}`],
  ['a list and one more', `<presenceList>${JOE}</presenceList>${RITA}`],
])('documents one after the other are all read: %s', (_, documents) => {
  expect(states(documents)).toEqual(['joe@example.com DND', 'rita@example.com AWAY']);
});

test.each([
  ['the second is cut off', `${JOE}${RITA.slice(0, -5)}`],
  ['the second has a document type', `${JOE}<!DOCTYPE a>${RITA}`],
  ['they report nobody', '<r/><r/>'],
])('documents one after the other are refused as one: %s', (_, documents) => {
  expect(() => readPresence(documents)).toThrow(XmlError);
});

test('a document type is refused inside an escaped document too', () => {
  const inner = `<!DOCTYPE presence [<!ENTITY a "b">]>${JOE}`;
  expect(() => readPresence(`<r>${escapeXml(inner)}</r>`)).toThrow(XmlError);
});

test('many contacts are read in a moment', () => {
  const many = Array.from({ length: 5000 }, (_, index) => JOE.replace('joe', `joe${index}`)).join('\n');
  expect(readPresence(`<presenceList>${many}</presenceList>`)).toHaveLength(5000);
  expect(readPresence(`<presenceList>${escapeXml(many)}</presenceList>`)).toHaveLength(5000);
});

test('more documents as text than contacts are refused, wherever they stand', () => {
  const declared = `<?xml version="1.0"?>${JOE}`;
  const inOne = (count: number): string => `<r><![CDATA[${declared.repeat(count)}]]></r>`;
  const inMany = (count: number): string => `<r>${`<a><![CDATA[${JOE}]]></a>`.repeat(count)}</r>`;
  for (const documents of [inOne, inMany]) {
    expect(states(documents(5000))).toEqual(['joe@example.com DND']);
    expect(() => states(documents(5001))).toThrow(new XmlError('holds too many documents'));
  }
});

test('nothing makes it throw anything but XmlError', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      for (const document of [
        body,
        `<r>${escapeXml(body)}</r>`,
        `<r>${escapeXml(`<presence ${body}`)}</r>`,
      ]) {
        try {
          for (const { contact } of readPresence(document)) expect(contact).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }
    }),
    { numRuns: 300 },
  );
});
