import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * @param {Tally} tally
 * @returns {string} "12 passed, 1 failed", with ", 2 skipped" where there are any
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a suite's report says. A suite that ended badly, left no report or ran no test counts as a failure at least.
 * @param {string} file the report, JSON
 * @param {number} exitCode how the suite ended
 * @param {(report: any) => Tally} count reads the report
 * @returns {Promise<Tally>}
 */
export async function readReport(file, exitCode, count) {
  try {
    const tally = count(JSON.parse(await readFile(file, 'utf8')));
    const complete = exitCode === 0 && tally.passed + tally.failed > 0;
    return complete ? tally : { ...tally, failed: Math.max(1, tally.failed) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
