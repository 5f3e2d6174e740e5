import type { ContactSetting } from '../../preload/contract.js';

/**
 * Reads people from a pasted text: one a line, as address, name, group and phone between tabs, semicolons or commas, or
 * as "Name <address>". The address may stand anywhere in its line. A line without one is kept, so that it is seen to be
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
  const [name = '', group = '', phone = ''] = cells.toSpliced(place, 1);
  return { address: bare(cells[place] ?? ''), name, group, ...(phone === '' ? {} : { phone }) };
}

const bare = (address: string): string => address.trim().replace(/^sips?:/iu, '');
