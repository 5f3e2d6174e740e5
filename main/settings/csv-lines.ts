import Papa from 'papaparse';

/** A row of a CSV file. */
export interface CsvLine {
  /** Where it begins, from 1, as an editor counts. */
  readonly line: number;
  /** Without the blanks around each, and without the apostrophe that keeps a spreadsheet from computing it. */
  readonly cells: readonly string[];
}

const SEPARATORS = [';', '\t', ','] as const;

/** What a cell must not begin with, or a spreadsheet would take it for a formula. */
const FORMULA = /^[=+\-@\t\r']/u;

/**
 * The rows of a CSV text that have anything in them, until `max` were read. The separator is the one that the first
 * line has most of: comma, semicolon or tab, or the one that a `sep=` line names. Never throws.
 */
export function csvLines(text: string, max: number): CsvLine[] {
  const named = /^sep=([;,\t])\r?\n/iu.exec(text);
  const skipped = named?.[0] ?? '';
  const body = text.slice(skipped.length);
  const lines: CsvLine[] = [];
  let line = skipped === '' ? 1 : 2;
  let read = 0;
  Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? separatorOf(body),
    step: ({ data, meta: { cursor } }, parser) => {
      const cells = data.map((cell) => withoutGuard(cell.trim()));
      if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
      line += newLines(body.slice(read, cursor));
      read = cursor;
      if (lines.length >= max) parser.abort();
    },
  });
  return lines;
}

/**
 * A CSV text of rows that a spreadsheet opens and computes nothing of: whatever would begin a formula gets an
 * apostrophe before it, which `csvLines` takes away again.
 */
export function csvText(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const guarded = rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return `${Papa.unparse(guarded, { delimiter: separator, newline: '\r\n' })}\r\n`;
}

function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** What is between quotes is no separator. */
function separatorOf(text: string): string {
  const [first = ''] = text
    .replace(/^[\r\n]+/u, '')
    .slice(0, 10_000)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n?|\n/u, 1);
  const counts = SEPARATORS.map((mark) => first.split(mark).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function newLines(text: string): number {
  return text.match(/\r\n?|\n/gu)?.length ?? 0;
}
