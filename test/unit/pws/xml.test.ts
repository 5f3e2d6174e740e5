import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  childNamed,
  childText,
  elementsNamed,
  escapeXml,
  parseXml,
  XmlError,
  XmlReader,
} from '../../../main/pws/xml.js';
import { xmlText } from './documents.js';

describe('what is written reads back', () => {
  test('as character data', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        expect(parseXml(`<a>${escapeXml(text)}</a>`).text).toBe(text);
      }),
    );
  });

  test.each(['"', "'"])('as an attribute in %s', (quote) => {
    fc.assert(
      fc.property(xmlText, (text) => {
        expect(parseXml(`<a b=${quote}${escapeXml(text)}${quote}/>`).attributes).toEqual({ b: text });
      }),
    );
  });

  test('in a document that holds nothing but what was put there', () => {
    fc.assert(
      fc.property(xmlText, xmlText, (name, text) => {
        const root = parseXml(`<a><b c="${escapeXml(name)}">${escapeXml(text)}</b><d/></a>`);
        expect(root.children.map((child) => child.name)).toEqual(['b', 'd']);
        expect(root.children[0]!.children).toEqual([]);
      }),
    );
  });
});

test('no text at all makes it throw anything but XmlError', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 8 }), (text, name) => {
      for (const document of [
        text,
        `<a>${text}</a>`,
        `<a ${name}="${text}"/>`,
        `<${name}>${text}</${name}>`,
      ]) {
        try {
          parseXml(document);
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }
    }),
  );
});

test.each([
  ['a document type', '<!DOCTYPE a><a/>'],
  ['an external one', '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>'],
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>'],
  [
    'entities that grow without end',
    '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;"><!ENTITY d "&c;&c;">]><a>&d;</a>',
  ],
  ['a parameter entity', '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.com/b"> %b;]><a/>'],
  ['one after a declaration', '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a/>'],
])('%s is refused', (_, document) => {
  expect(() => parseXml(document)).toThrow(new XmlError('declares a document type'));
});

test.each([
  '',
  '  \n',
  '\uFEFF',
  'text',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a b=c/>',
  '<a b="1" b="2"/>',
  '<a>&nbsp;</a>',
  '<a>&#0;</a>',
  '<a>\u0001</a>',
  '<a><!-- -- --></a>',
  '<?xml version="1.0"?>',
  '{"session":{}}',
])('%j is no document', (document) => {
  expect(() => parseXml(document)).toThrow(XmlError);
});

describe('limits', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  const wide = (count: number): string =>
    `<a ${Array.from({ length: count }, (_, index) => `b${index}="1"`).join(' ')}/>`;

  test('depth', () => {
    expect(parseXml(nested(64)).name).toBe('a');
    expect(() => parseXml(nested(65))).toThrow(new XmlError('nests too deep'));
    expect(() => parseXml('<a>'.repeat(100_000))).toThrow(new XmlError('nests too deep'));
  });

  test('attributes of one element', () => {
    expect(Object.keys(parseXml(wide(32)).attributes)).toHaveLength(32);
    expect(() => parseXml(wide(33))).toThrow(new XmlError('has too many attributes on one element'));
    // At the first one too many, and not at the end of the element.
    expect(() => parseXml(`${wide(33).slice(0, -2)} <`)).toThrow(
      new XmlError('has too many attributes on one element'),
    );
    expect(parseXml(`<r>${wide(32)}${wide(32)}</r>`).children).toHaveLength(2);
  });

  test('length of an attribute', () => {
    const long = (length: number): string => `<a b="${'&lt;'.repeat(length)}"/>`;
    expect(parseXml(long(4096)).attributes['b']).toHaveLength(4096);
    expect(() => parseXml(long(4097))).toThrow(new XmlError('has an attribute that is too long'));
  });

  test('length of a name', () => {
    const name = 'n'.repeat(256);
    expect(parseXml(`<${name} ${name}=""/>`).name).toBe(name);
    for (const document of [`<n${name}/>`, `<a n${name}=""/>`, `<p:${name}/>`]) {
      expect(() => parseXml(document)).toThrow(new XmlError('has a name that is too long'));
    }
  });

  test('elements', () => {
    const many = (count: number): string => `<a>${'<b/>'.repeat(count - 1)}</a>`;
    expect(parseXml(many(300_000)).children.length).toBe(299_999);
    expect(() => parseXml(many(300_001))).toThrow(new XmlError('has too many elements'));
  });
});

describe('an encoding that is declared', () => {
  test.each(['UTF-8', 'utf-8', 'Utf-8'])('may be %s', (encoding) => {
    expect(parseXml(`<?xml version="1.0" encoding="${encoding}"?><a/>`).name).toBe('a');
  });

  test.each(['UTF-16', 'UTF-16LE', 'UTF-7', 'ISO-8859-1', 'US-ASCII', 'UTF8', 'EBCDIC-CP-US'])(
    'may not be %s',
    (encoding) => {
      for (const quote of ['"', "'"]) {
        expect(() => parseXml(`<?xml version="1.0" encoding=${quote}${encoding}${quote}?><a/>`)).toThrow(
          new XmlError('declares another encoding than UTF-8'),
        );
      }
    },
  );
});

test.each([
  ['\uFEFF<a>1</a>'],
  ['\n \t<a>1</a>'],
  ['\uFEFF\r\n<?xml version="1.0" encoding="UTF-8"?>\r\n<a>1</a>\r\n'],
  ['\n\n<?xml version="1.0"?><!-- a note --><a>1</a><!-- another -->\n'],
  ['<?xml version="1.0" standalone="yes"?><?style sheet?><a>1</a>'],
])('what stands around the root is passed over: %j', (document) => {
  expect(parseXml(document)).toEqual({ name: 'a', attributes: {}, children: [], text: '1' });
});

test('names count without namespaces and prefixes, bound or not', () => {
  const root = parseXml(
    '<x:session xmlns="urn:a" xmlns:x="urn:b"><y:key z:id="1" xml:lang="en">2</y:key></x:session>',
  );
  expect(root).toEqual({
    name: 'session',
    attributes: {},
    text: '',
    children: [{ name: 'key', attributes: { id: '1', lang: 'en' }, text: '2', children: [] }],
  });
});

test('text is put together from its pieces', () => {
  expect(parseXml('<a>1<b>no</b> &lt;2&#x41;<![CDATA[<&]]>\n</a>').text).toBe('1 <2A<&\n');
});

test('names of every object are names like others', () => {
  const root = parseXml('<a constructor="1" toString="2"><__proto__ __proto__="3">4</__proto__></a>');
  expect(root.attributes).toEqual({ constructor: '1', toString: '2' });
  expect(childText(root, '__proto__')).toBe('4');
});

test('what is wrong is said without the words of the document', () => {
  for (const document of [
    '<a><secret>',
    '<a></secret>',
    '<a secret="1" secret="2"/>',
    '<a>&secret;</a>',
    '<a>secret',
    '<a secret/>',
  ]) {
    expect(() => parseXml(document)).toThrow(XmlError);
    expect(() => parseXml(document)).not.toThrow(/secret/u);
  }
});

describe('finding', () => {
  const root = parseXml('<a><b/><b> 1 </b><c>\n</c><d><b>2<b>3</b></b></d></a>');

  test('a child', () => {
    expect(childNamed(root, 'd')?.children).toHaveLength(1);
    expect(childNamed(root, 'e')).toBeUndefined();
  });

  test('a text: that of the first child, and none when it is blank', () => {
    expect(childText(root, 'b')).toBeUndefined();
    expect(childText(root, 'c')).toBeUndefined();
    expect(childText(root.children[3]!, 'b')).toBe('2');
  });

  test('all of a name, at any depth, not inside a match', () => {
    expect([...elementsNamed(root, 'b')].map(({ text }) => text)).toEqual(['', ' 1 ', '2']);
    expect([...elementsNamed(root, 'a')]).toEqual([root]);
    const many = parseXml(`<a>${'<b/>'.repeat(200_000)}</a>`);
    expect([...elementsNamed(many, 'b')].length).toBe(200_000);
  });
});

describe('read piece by piece', () => {
  const person = (name: string): string => `<list><person name="${name}"><dog>Rex</dog>é</person></list>`;
  const many = `<all>before${Array.from({ length: 2000 }, (_, index) => person(`nr ${index}`)).join(',')}after</all>`;

  test('elements that are whole come with what is in them, the others without', () => {
    const seen: unknown[] = [];
    const reader = new XmlReader(
      person('Joe'),
      (name) => name === 'person' || name === 'dog',
      ({ name, children, text }) => seen.push([name, children.length, text]),
    );
    while (reader.next());
    expect(seen).toEqual([
      ['person', 1, 'é'],
      ['list', 0, ''],
    ]);
  });

  test('it makes no difference where a piece ends', () => {
    const names: (string | undefined)[] = [];
    let rest = '';
    let pieces = 1;
    const reader = new XmlReader(
      many,
      (name) => name === 'person',
      ({ attributes, text }) => {
        names.push(attributes['name']);
        rest = text;
      },
    );
    while (reader.next()) pieces++;
    expect(pieces).toBeGreaterThan(4);
    expect(names.filter((name) => name !== undefined)).toEqual(
      Array.from({ length: 2000 }, (_, index) => `nr ${index}`),
    );
    expect(rest).toBe(parseXml(many).text);
  });
});
