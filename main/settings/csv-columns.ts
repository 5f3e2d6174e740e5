/** What a column of a team's CSV file can hold. First and last names make one name. */
export type CsvColumn = 'address' | 'name' | 'firstName' | 'lastName' | 'group' | 'phone';

/** What columns are called by programs and people, without case, marks and blanks. */
const NAMES: Readonly<Record<CsvColumn, readonly string[]>> = {
  address: [
    'address',
    'imaddress',
    'sipaddress',
    'email',
    'emailaddress',
    'mail',
    'jid',
    'uri',
    'contact',
    'adresse',
    'imadresse',
    'sipadresse',
    'emailadresse',
    'kontakt',
  ],
  name: ['name', 'displayname', 'fullname', 'anzeigename', 'vollername'],
  firstName: ['firstname', 'givenname', 'vorname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'familienname'],
  group: ['group', 'team', 'department', 'gruppe', 'abteilung'],
  phone: [
    'phone',
    'phonenumber',
    'telephone',
    'telephonenumber',
    'tel',
    'number',
    'extension',
    'telefon',
    'telefonnummer',
    'rufnummer',
    'nummer',
    'durchwahl',
  ],
};

/** Which column each cell of a first line names; undefined where the line is no heading. */
export function headingOf(cells: readonly string[]): readonly (CsvColumn | undefined)[] | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const columns = cells.map(columnNamed);
  return columns.includes('address') ? columns : undefined;
}

/** Without a heading: the first cell with an @ is the address, the others are name, group and phone as they come. */
export function guessed(cells: readonly string[]): readonly (CsvColumn | undefined)[] {
  const address = Math.max(
    0,
    cells.findIndex((cell) => cell.includes('@')),
  );
  const others: CsvColumn[] = ['name', 'group', 'phone'];
  return cells.map((_, index) => (index === address ? 'address' : others.shift()));
}

function columnNamed(cell: string): CsvColumn | undefined {
  const name = cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  const columns = Object.keys(NAMES) as CsvColumn[];
  return columns.find((column) => NAMES[column].includes(name));
}
