import { judge } from './verdict.mjs';

/** @typedef {import('../../test/bench/row.js').Measurement} Measurement */
/** @typedef {import('../../test/bench/row.js').Target} Target */

/**
 * A row that ran, or the reason why it could not.
 * @typedef {{ number: number, title: string, baseline: string, seconds: number } & ({ measurements: readonly Measurement[] } | { failure: string })} RanRow
 */

export const HEAD = ['#', 'measured', 'ours', 'baseline', 'ratio', 'to reach', 'reached'];

/**
 * One line of cells for each measurement of a row; one alone for a row that failed.
 * @param {RanRow} row
 * @returns {string[][]} as many cells each as HEAD has
 */
export function linesOf(row) {
  const number = String(row.number);
  if ('failure' in row) return [[number, row.title, '–', '–', '–', '–', 'FAILED']];
  return row.measurements.map((measurement) => {
    const { unit, target } = measurement;
    const { ours, baseline, ratio, reached } = judge(measurement);
    return [
      number,
      measurement.name,
      figure(ours, unit),
      baseline === undefined ? '–' : figure(baseline, unit),
      ratio === undefined || !Number.isFinite(ratio) ? '–' : `${short(ratio)} ×`,
      inWords(target, unit),
      reached ? 'yes' : 'not reached',
    ];
  });
}

/**
 * @param {number} value
 * @param {Measurement['unit']} unit
 */
function figure(value, unit) {
  return unit === 'count' ? short(value) : `${short(value)} ${unit}`;
}

/**
 * @param {Target} target
 * @param {Measurement['unit']} unit
 */
function inWords(target, unit) {
  switch (target.kind) {
    case 'ratio': {
      const plus = target.plus === undefined ? '' : ` + ${figure(target.plus, unit)}`;
      return `≤ ${short(target.times)} ×${plus}`;
    }
    case 'at-least':
      return `≥ ${short(target.times)} ×`;
    case 'faster':
      return `≥ ${short(target.times)} × faster`;
    case 'limit':
      return `≤ ${figure(target.most, unit)}`;
  }
}

/**
 * Three digits that count, and every digit before the point.
 * @param {number} value
 */
function short(value) {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

/**
 * For a terminal: what a row measures and beside what, then its lines, the columns of all rows alike.
 * @param {RanRow} row
 */
export function plainRow(row) {
  const told = `${row.number}  ${row.title}\n   beside: ${row.baseline} (${Math.round(row.seconds)} s)`;
  if ('failure' in row) return `${told}\n   FAILED: ${row.failure}`;
  return [told, ...linesOf(row).map(plainLine)].join('\n');
}

/** The head of the columns, for a terminal. */
export function plainHead() {
  return plainLine(HEAD);
}

/** @param {readonly string[]} cells */
function plainLine([, name = '', ours = '', baseline = '', ratio = '', target = '', reached = '']) {
  const numbers = [ours, baseline].map((cell) => cell.padStart(14)).join('');
  return `     ${name.padEnd(44)}${numbers}${ratio.padStart(10)}  ${target.padEnd(18)}  ${reached}`;
}

/**
 * For a page.
 * @param {readonly RanRow[]} rows
 */
export function markdownTable(rows) {
  const lines = rows.flatMap((row) =>
    linesOf(row).map(([number = '', name = '', ...cells], index) => [
      index === 0 ? number : '',
      index === 0 && name !== row.title ? `${row.title}: ${name}` : name,
      ...cells,
    ]),
  );
  return [HEAD, ['--:', '---', '--:', '--:', '--:', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
