import { markdownTable } from './table.mjs';

const BEGIN = '<!-- figures: npm run bench -- --write -->';
const END = '<!-- end of figures -->';

/**
 * A page with the figures of a run between its two marks.
 * @param {string} page
 * @param {{ date: string, load: readonly number[], machine: ReturnType<typeof import('./machine.mjs').machine>, rounds: number, rows: readonly import('./table.mjs').RanRow[] }} report
 * @returns {string}
 * @throws Error where the page has no such marks
 */
export function withFigures(page, { date, load, machine, rounds, rows }) {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('The page has no place for the figures.');
  const where =
    `${date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryMB} MB, ` +
    `${machine.system}, Node ${machine.node}, Electron ${machine.electron}; ${rounds} rounds a row; ` +
    `load of the machine before: ${load.join(', ')}.`;
  return `${page.slice(0, from)}${BEGIN}\n\n${where}\n\n${markdownTable(rows)}\n\n${page.slice(to)}`;
}
