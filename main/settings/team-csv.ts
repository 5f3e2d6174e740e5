import type { CsvFile, CsvProblem } from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import { guessed, headingOf, type CsvColumn } from './csv-columns.js';
import { csvLines, csvText, type CsvLine } from './csv-lines.js';
import { decodeText } from './decode-text.js';
import { TYPED_CONTACTS_MAX } from './draft.js';
import { contactSchema, type ContactSetting } from './schema.js';

/** More wrong lines than anybody reads one by one. */
const WRONG_MAX = 200;
const TEXT_MAX = 120;

/**
 * Reads people from a CSV file that any program may have written: with or without a heading, in English or German,
 * the columns in any order. Takes what can be used, and says of each other line what is wrong with it. Never throws.
 */
export function readTeamCsv(content: Uint8Array): Omit<CsvFile, 'name'> {
  const { tooMany, notText, repeated } = words().csv;
  const text = decodeText(content);
  if (text.includes('\u0000'))
    return { people: [], wrong: [{ line: 1, text: '', problem: notText }], more: 0 };
  const lines = csvLines(text, TYPED_CONTACTS_MAX + 2);
  const heading = headingOf(lines[0]?.cells ?? []);
  const rows = heading === undefined ? lines : lines.slice(1);
  const next = rows[TYPED_CONTACTS_MAX];
  const people = new Map<string, ContactSetting>();
  const firstLines = new Map<string, number>();
  // Ahead of all others, for nothing is known of what comes after it.
  const wrong: CsvProblem[] = next ? [refused(next, tooMany(TYPED_CONTACTS_MAX))] : [];
  for (const line of rows.slice(0, TYPED_CONTACTS_MAX)) {
    const checked = contactSchema.safeParse(personIn(line.cells, heading ?? guessed(line.cells)));
    const address = checked.data?.address ?? '';
    const first = firstLines.get(address);
    if (!checked.success) wrong.push(refused(line, checked.error.issues[0]?.message ?? ''));
    else if (first !== undefined) wrong.push(refused(line, repeated(first)));
    else {
      people.set(address, checked.data);
      firstLines.set(address, line.line);
    }
  }
  return {
    people: [...people.values()],
    wrong: wrong.slice(0, WRONG_MAX),
    more: Math.max(0, wrong.length - WRONG_MAX),
  };
}

/** A CSV file of people, with a heading; `readTeamCsv` reads the same people from it. */
export function teamCsv(people: readonly ContactSetting[], separator: ',' | ';'): string {
  const { address, name, group, phone } = words().csv.columns;
  return csvText(
    [
      [address, name, group, phone],
      ...people.map((person) => [person.address, person.name, person.group, person.phone ?? '']),
    ],
    separator,
  );
}

/** Spreadsheets expect a semicolon where the comma is the decimal mark. */
export function csvSeparator(locale: string): ',' | ';' {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
}

function personIn(cells: readonly string[], columns: readonly (CsvColumn | undefined)[]): ContactSetting {
  const cell = (column: CsvColumn): string => cells[columns.indexOf(column)] ?? '';
  const name = cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim();
  const phone = cell('phone');
  const address = cell('address').replace(/^(?:sips?|xmpp|mailto|im):/iu, '');
  return { address, name, group: cell('group'), ...(phone === '' ? {} : { phone }) };
}

function refused({ line, cells }: CsvLine, problem: string): CsvProblem {
  const text = cells.filter((cell) => cell !== '').join(', ');
  return { line, text: text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text, problem };
}
