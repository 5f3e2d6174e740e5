import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * What came of a drill (test/drills/row.ts).
 * @typedef {{ name: string, happens: string, lost?: number, rightAgainMs?: number, requests?: number }} Row
 * @typedef {{ name: string, rows: readonly Row[] }} Family
 * @typedef {{ title: string, ancestorTitles: readonly string[], status: string, meta: { row?: Row } }} Test
 */

/** The families of drills in the order in which they are read; those that are new come last. */
const ORDER = [
  'notifications',
  'fetches',
  'load',
  'sessions',
  'renewals',
  'installations',
  'nodes',
  'callbacks',
  'time',
  'certificate',
  'hostile',
  'parsers',
  'files',
];

/**
 * @param {string} report what vitest wrote, JSON
 * @returns {Promise<Family[]>}
 */
export async function readFamilies(report) {
  /** @type {{ testResults: { name: string, assertionResults: Test[] }[] }} */
  const { testResults } = JSON.parse(await readFile(report, 'utf8'));
  return testResults
    .map(({ name, assertionResults }) => ({ place: placeOf(name), tests: assertionResults }))
    .sort((a, b) => a.place - b.place)
    .map(({ tests }) => ({
      name: tests[0]?.ancestorTitles[0] ?? '',
      rows: tests
        .filter(({ status }) => status === 'passed' || status === 'failed')
        .map(({ title, meta }) => meta.row ?? { name: title, happens: '' }),
    }));
}

/** @param {string} file */
function placeOf(file) {
  const place = ORDER.indexOf(basename(file).replace('.test.ts', ''));
  return place < 0 ? ORDER.length : place;
}

/**
 * The cells of a row, as people read them: drill, what happens, lost, right again after, requests.
 * @param {Row} row
 */
function cellsOf({ name, happens, lost, rightAgainMs, requests }) {
  return [
    name,
    happens,
    lost === undefined ? 'FAILED' : String(lost),
    rightAgainMs === undefined ? '–' : duration(rightAgainMs),
    requests === undefined ? '–' : String(requests),
  ];
}

/** @param {number} milliseconds rounded, so that two runs differ little */
function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 0.5) return 'at once';
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`;
}

/**
 * For a terminal: one line a drill, without what happens.
 * @param {readonly Family[]} families
 */
export function plainTable(families) {
  const width = Math.max(...families.flatMap(({ rows }) => rows.map(({ name }) => name.length)), 0);
  /** @param {readonly string[]} cells */
  const line = ([name = '', lost = '', after = '', requests = '']) =>
    `  ${name.padEnd(width)}  ${lost.padStart(6)}  ${after.padStart(11)}  ${requests.padStart(8)}`;
  return families
    .flatMap(({ name, rows }) => [
      '',
      line([name, 'lost', 'right after', 'requests']).slice(2),
      ...rows.flatMap((row) => {
        const [title = '', happens = '', ...numbers] = cellsOf(row);
        return [line([title, ...numbers]), ...(happens === '' ? [] : [`    ${happens}`])];
      }),
    ])
    .join('\n');
}

/** @param {readonly Family[]} families */
export function markdownTables(families) {
  return families
    .map(({ name, rows }) =>
      [
        `## ${name}`,
        '',
        '| drill | what happens | lost | right again after | requests |',
        '| --- | --- | --: | --: | --: |',
        ...rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
      ].join('\n'),
    )
    .join('\n\n');
}
