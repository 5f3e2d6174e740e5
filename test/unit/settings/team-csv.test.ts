import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contactSchema, type ContactSetting } from '../../../main/settings/schema.js';
import { csvSeparator, readTeamCsv, teamCsv } from '../../../main/settings/team-csv.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const read = (text: string) => readTeamCsv(utf8(text));
const joe = { address: 'joe@example.com', name: 'Joe Nakamura', group: 'Support' };

describe('people are read from a CSV file', () => {
  test.each<[string, string]>([
    ['a heading in English', 'Name,Address,Group\nJoe Nakamura,joe@example.com,Support\n'],
    [
      'a heading in German, with semicolons',
      'Gruppe;E-Mail-Adresse;Name\r\nSupport;JOE@example.com;Joe Nakamura',
    ],
    ['tabs', 'address\tname\tgroup\njoe@example.com\tJoe Nakamura\tSupport'],
    ['no heading, the address in the middle', 'Joe Nakamura, joe@example.com , Support'],
    ['a byte order mark', '\uFEFFaddress,name,group\njoe@example.com,Joe Nakamura,Support'],
    ['a separator that is named', 'sep=;\r\naddress;name;group\njoe@example.com;Joe Nakamura;Support'],
    ['first and last names', 'Vorname;Nachname;Adresse;Abteilung\nJoe;Nakamura;joe@example.com;Support'],
    ['quotes', 'address,name,group\n"joe@example.com","Joe Nakamura","Support"'],
    ['columns nobody knows', 'address,shoe size,name,group\njoe@example.com,44,Joe Nakamura,Support'],
    ['a scheme before the address', 'sip:joe@example.com,Joe Nakamura,Support'],
    ['blank lines', '\n\naddress,name,group\n,,\njoe@example.com,Joe Nakamura,Support\n\n'],
  ])('with %s', (_name, text) => {
    expect(read(text)).toEqual({ people: [joe], wrong: [], more: 0 });
  });

  it('as a spreadsheet saved it in Windows-1252, and in UTF-16', () => {
    const text = 'address,name\nann@example.com,Ängström – “€”';
    const windows = Buffer.from(
      text.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'),
      'latin1',
    );
    for (const content of [windows, Buffer.from(`\uFEFF${text}`, 'utf16le')])
      expect(readTeamCsv(content).people).toEqual([
        { address: 'ann@example.com', name: 'Ängström – “€”', group: '' },
      ]);
  });

  it('as far as can be taken, and says where it stopped, also where rows before are wrong', () => {
    const rows = Array.from({ length: 10_002 }, (_, index) => `joe${index < 2 ? 0 : index}@example.com`);
    const { people, wrong, more } = read(['address', ...rows].join('\n'));
    expect([people.length, people.at(-1)?.address, more]).toEqual([9_999, 'joe9999@example.com', 0]);
    expect(wrong.map(({ line, text }) => [line, text])).toEqual([
      [10_002, 'joe10000@example.com'],
      [3, 'joe0@example.com'],
    ]);
  });

  it('with a phone number, and says what is wrong with each line that is', () => {
    const text = [
      'address,name,group,phone',
      'joe@example.com,Joe,Support,+49 30 1234',
      'joe,Joe',
      '"two\nlines",x',
      'JOE@example.com,Again',
      'ann@example.com,Ann,,not a number',
    ].join('\n');
    expect(read(text)).toEqual({
      people: [{ ...joe, name: 'Joe', phone: '+49 30 1234' }],
      wrong: [
        { line: 3, text: 'joe, Joe', problem: 'Write the whole address, as user@domain, without blanks.' },
        {
          line: 4,
          text: 'two\nlines, x',
          problem: 'Write the whole address, as user@domain, without blanks.',
        },
        { line: 6, text: 'JOE@example.com, Again', problem: 'The same address stands in line 2.' },
        {
          line: 7,
          text: 'ann@example.com, Ann, not a number',
          problem: 'Write a phone number with digits, such as +49 30 1234.',
        },
      ],
      more: 0,
    });
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['a quote that never ends', utf8(`address\n"${'x'.repeat(200_000)}`)],
    ['a million quotes', utf8('"'.repeat(1_000_001))],
    ['a million separators', utf8(','.repeat(1_000_000))],
    ['thousands of wrong lines', utf8('x\n'.repeat(20_000))],
  ])('whatever lies there: %s', (_name, content) => {
    const { people, wrong } = readTeamCsv(content);
    expect(people).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(200);
    expect(wrong.every(({ text }) => text.length <= 121)).toBe(true);
  });

  it('counts the wrong lines that it does not list', () => {
    expect(read('x\n'.repeat(250))).toMatchObject({ more: 50 });
  });
});

describe('people are written to a CSV file', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+49',
      '-2',
      '@x',
      "'=a",
      "''",
      '\t=x',
      'a,b;c',
      '"q"',
      'two\nlines',
      '٣',
      'sep=;',
    ),
  );
  const contact = fc
    .record({
      address: fc.tuple(fc.stringMatching(/^[a-z='+-]{1,8}$/u), fc.constantFrom('x.y', 'example.com')),
      name: word,
      group: word,
      phone: fc.constantFrom('', '+49 30 1', '(0)30', '*21#'),
    })
    .map(({ address: [user, domain], phone, ...others }) =>
      contactSchema.safeParse({
        address: `${user}@${domain}`,
        ...others,
        ...(phone === '' ? {} : { phone }),
      }),
    )
    .filter(({ success }) => success)
    .map(({ data }) => data!)
    .filter(({ name, group }) => !`${name}${group}`.includes('\u0000'));

  it('from which the same people are read, in every separator', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(contact, { selector: ({ address }) => address, maxLength: 8 }),
        fc.constantFrom(',' as const, ';' as const),
        (people: ContactSetting[], separator) => {
          const file = `\uFEFF${teamCsv(people, separator)}`;
          expect(read(file)).toEqual({ people, wrong: [], more: 0 });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in which no cell begins a formula', () => {
    const file = teamCsv([{ address: '=x@y.z', name: '=1+1', group: '@sum', phone: '+1' }], ',');
    expect(file.split('\r\n')[1]).toBe("'=x@y.z,'=1+1,'@sum,'+1");
  });

  it('with a semicolon where the comma is the decimal mark', () => {
    expect([csvSeparator('en-GB'), csvSeparator('de-DE')]).toEqual([',', ';']);
  });
});
