import type { ContactSetting } from '../../preload/contract.js';

export type ContactField = keyof ContactSetting;

const NOBODY: ContactSetting = { address: '', name: '', group: '' };

/** The contacts with one cell changed. The line after the last one is there to be filled: it becomes a contact. */
export function withCell(
  contacts: readonly ContactSetting[],
  index: number,
  field: ContactField,
  text: string,
): ContactSetting[] {
  const next = [...contacts];
  next[index] = { ...(contacts[index] ?? NOBODY), [field]: text };
  return next;
}

/** The contacts with pasted ones from a line on: in its place where it is blank, after it where it is not. */
export function withPasted(
  contacts: readonly ContactSetting[],
  index: number,
  pasted: readonly ContactSetting[],
): ContactSetting[] {
  const line = contacts[index];
  const replaced = line !== undefined && isBlank(line) ? 1 : 0;
  const at = line === undefined || replaced === 1 ? index : index + 1;
  return contacts.toSpliced(at, replaced, ...pasted);
}

/** The contacts without the lines that nothing stands in. */
export function withoutBlank(contacts: readonly ContactSetting[]): ContactSetting[] {
  return contacts.filter((contact) => !isBlank(contact));
}

const isBlank = ({ address, name, group }: ContactSetting): boolean =>
  `${address}${name}${group}`.trim() === '';

/**
 * Reads people from a pasted text: one a line, as address, name and group between tabs, semicolons or commas, or as
 * "Name <address>". The address may stand anywhere in its line. A line without one is kept, so that it is seen to be
 * wrong; but not the first line where others have one, because that is a heading.
 */
export function parsePasted(text: string): ContactSetting[] {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const hasHeading = lines.length > 1 && !lines[0]?.includes('@') && lines.some((line) => line.includes('@'));
  return lines.slice(hasHeading ? 1 : 0).map(parseLine);
}

function parseLine(line: string): ContactSetting {
  const mail = /^\s*"?([^"<]*?)"?\s*<([^<>]+@[^<>]+)>\s*$/u.exec(line);
  if (mail !== null) return { address: bare(mail[2] ?? ''), name: mail[1] ?? '', group: '' };
  const separator = ['\t', ';', ','].find((mark) => line.includes(mark));
  const cells = (separator === undefined ? [line] : line.split(separator)).map((cell) =>
    cell.trim().replace(/^"(.*)"$/u, '$1'),
  );
  const place = Math.max(
    0,
    cells.findIndex((cell) => cell.includes('@')),
  );
  const [name = '', group = ''] = cells.toSpliced(place, 1);
  return { address: bare(cells[place] ?? ''), name, group };
}

const bare = (address: string): string => address.trim().replace(/^sips?:/iu, '');
