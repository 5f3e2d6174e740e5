import fc from 'fast-check';
import { escapeXml } from '../../../main/pws/xml.js';
import { BASIC, BUSY, DOCUMENTS, LOGIN, PIDF } from './documents.js';

/** Documents to begin with: what servers send, and how else it might come wrapped. */
const SEEDS: readonly string[] = [
  ...DOCUMENTS,
  `<presenceList type="rich">${PIDF}</presenceList>`,
  `<presenceList type="rich">${escapeXml(PIDF)}</presenceList>`,
  `<r><![CDATA[<?xml version="1.0"?>${PIDF}<?xml version="1.0"?>${PIDF}]]></r>`,
  `<Envelope><Body><Fault><detail>${BUSY.replace(/<\?.*?\?>/u, '')}</detail></Fault></Body></Envelope>`,
  '<subscription><subscriptionID>12</subscriptionID></subscription>',
  `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]>${LOGIN.replace(/<\?.*?\?>/u, '')}`,
];

/** Pieces that mean something to a parser, in places where they may mean harm. */
const PIECES: readonly string[] = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '&',
    ';',
    '"',
    "'",
    '=',
    ':',
    ' ',
    '\n',
    '\0',
    '\uFEFF',
    '\uFFFE',
    '😀',
    '\u202E',
  ],
  ...['<![CDATA[', ']]>', '<!--', '-->', '<?xml ', '?>', '<!DOCTYPE a [', '<!ENTITY a "&a;">', ']>'],
  ...['&lt;', '&lt;presence', '&#0;', '&#xD800;', '&#x10FFFF;', '&#99999999999;', '&a;', 'encoding="UTF-16"'],
  ...['<presence entity="a@b">', '</presence>', '<contact ', '<code>', '</code>', ' xmlns:a=""', '__proto__'],
  ...['<a>'.repeat(70), ' a="1"'.repeat(3), 'x'.repeat(5000), '9'.repeat(400)],
];

const encoder = new TextEncoder();

type Edit = (bytes: Uint8Array) => Uint8Array;

/** Puts a piece in the place of some bytes, wherever it falls. */
const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(),
    fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 200 })),
    fc.oneof(
      fc.constantFrom(...PIECES).map((piece) => encoder.encode(piece)),
      fc.uint8Array({ maxLength: 4 }),
      fc.constant(new Uint8Array()),
    ),
  )
  .map(([position, length, piece]) => (bytes) => {
    const at = position % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + length)]);
  });

/** Says a part of the document twice, somewhere. */
const repeat: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(), fc.nat({ max: 300 }))
  .map(([from, to, length]) => (bytes) => {
    const start = from % (bytes.length + 1);
    const at = to % (bytes.length + 1);
    const part = bytes.subarray(start, start + length);
    return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
  });

/** Ends the document early. */
const cut: fc.Arbitrary<Edit> = fc
  .nat()
  .map((position) => (bytes) => bytes.subarray(0, position % (bytes.length + 1)));

const mutated: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(
      fc.oneof(
        { arbitrary: edit, weight: 6 },
        { arbitrary: repeat, weight: 2 },
        { arbitrary: cut, weight: 1 },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([seed, edits]) => edits.reduce<Uint8Array>((bytes, change) => change(bytes), encoder.encode(seed)));

const soup: fc.Arbitrary<Uint8Array> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 })
  .map((pieces) => encoder.encode(pieces.join('')));

const NAMES = [
  ...[
    'presence',
    'presenceList',
    'contact',
    'person',
    'activities',
    'tuple',
    'status',
    'basic',
    'note',
    'model',
  ],
  ...[
    'display-name',
    'servcaps',
    'user-input',
    'session',
    'sessionKey',
    'redirect',
    'backupServer',
    'code',
    'id',
  ],
  ...['subscriptionID', 'dnd', 'html', '__proto__', 'p:presence'],
];
const ATTRIBUTES = [
  'entity',
  'contactURI',
  'presenceStatus',
  'id',
  'primaryServer',
  'backupServer',
  '__proto__',
];
const VALUES = [
  'joe@example.com',
  'sip:',
  'AWAY',
  'open',
  'true',
  ' ',
  '',
  '12',
  'cup-b.example.com',
  '&lt;presence',
];

/** Well-formed, of the words of the wire format, and put together like nothing that a server sends. */
function grown(depth: number): fc.Arbitrary<string> {
  const attribute = fc.tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES));
  return fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.uniqueArray(attribute, { maxLength: 3, selector: ([name]) => name }),
      fc.constantFrom(...VALUES),
      depth === 0 ? fc.constant([]) : fc.array(grown(depth - 1), { maxLength: 4 }),
    )
    .map(([name, attributes, text, children]) => {
      const written = attributes.map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${written.join('')}>${text}${children.join('')}</${name}>`;
    });
}

/** Whatever a hostile server may send, byte by byte: documents that are nearly right or put together wrongly, pieces, and noise. */
export const hostileDocument: fc.Arbitrary<Uint8Array> = fc.oneof(
  { arbitrary: mutated, weight: 8 },
  { arbitrary: grown(4).map((text) => encoder.encode(text)), weight: 4 },
  { arbitrary: soup, weight: 2 },
  { arbitrary: fc.uint8Array({ maxLength: 300 }), weight: 1 },
);

function filled(size: number, head: string, piece: string, tail = ''): string {
  return head + piece.repeat(Math.floor((size - head.length - tail.length) / piece.length)) + tail;
}

/** A document of so many characters as an honest server would send it. */
export function honestDocument(size: number): string {
  const [contact = ''] = /<contact .*\/>/u.exec(BASIC) ?? [];
  return filled(size, '<presenceList>', contact, '</presenceList>');
}

/** Documents of so many characters, each made to cost as much as it can, by what it is about. */
export function costlyDocuments(size: number): Readonly<Record<string, string>> {
  const attributes = Array.from({ length: Math.floor(size / 12) }, (_, index) => `a${1e6 + index}="" `);
  return {
    wide: filled(size, '<a>', '<b/>', '</a>'),
    deep: filled(size, '', '<a>'),
    'deep and wide': filled(size, '<a>'.repeat(60), '<code>x</code>', '</a>'.repeat(60)),
    'many attributes': `<a ${attributes.join('')}/>`,
    'the same attribute': filled(size, '<a ', 'b="" '),
    'attributes everywhere': filled(size, '<a>', '<b a="" b="" c="" d="" e="" f="" g="" h=""/>', '</a>'),
    'a long attribute': filled(size, '<a b="', '&lt;', '"/>'),
    'a long name': filled(size, '<', 'x', '/>'),
    'a long text': filled(size, '<a>', 'x', '</a>'),
    'a blank text': filled(size, '<code>', ' ', '</code>'),
    references: filled(size, '<a>', '&#x41;', '</a>'),
    'a long reference': filled(size, '<a>&', 'x', ';</a>'),
    'line ends': filled(size, '<a>', '\r\n', '</a>'),
    'a comment without end': filled(size, '<a><!--', 'x'),
    'a comment of dashes': filled(size, '<a><!--', '- ', '--></a>'),
    comments: filled(size, '<a>', '<!---->', '</a>'),
    'CDATA without end': filled(size, '<a><![CDATA[', 'x'),
    'CDATA of brackets': filled(size, '<a><![CDATA[', ']', 'x]]></a>'),
    'CDATA again and again': filled(size, '<a>', '<![CDATA[x]]>', '</a>'),
    'an instruction without end': filled(size, '<a><?x ', 'y'),
    'an instruction of question marks': filled(size, '<a><?x ', '?', 'x?></a>'),
    instructions: filled(size, '<a>', '<?x y?>', '</a>'),
    'a declaration without end': filled(size, '<?xml version="1.0" encoding="', 'y'),
    'a document type without end': filled(size, '<!DOCTYPE a [', '<!ENTITY a "b">'),
    'quadratic blow-up': `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(size / 2)}">]><a>${'&b;'.repeat(size / 6)}</a>`,
    'documents as text': filled(size, '<r><![CDATA[', '<?xml ?><presence/>', ']]></r>'),
    'texts of documents': filled(size, '<r>', '<a><![CDATA[<presence/>]]></a>', '</r>'),
    'a wide document as text': filled(size, '<r><![CDATA[<presence>', '<b/>', '</presence>]]></r>'),
    'declarations as text': filled(size, '<r><![CDATA[<presence/>', '<?xml ', '?>]]></r>'),
    devices: filled(size, '<presence entity="a@b">', '<tuple/>', '</presence>'),
    'one contact': filled(size, '<l>', '<contact contactURI="a@b" presenceStatus="AWAY"/>', '</l>'),
  };
}
