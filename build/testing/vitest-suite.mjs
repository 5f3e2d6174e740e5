import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { readReport } from './tally.mjs';
import { reportFile, runSuite } from './suite.mjs';

/**
 * Runs one project of test/vitest.config.ts. Needs the npm dependencies.
 * @param {'unit' | 'integration' | 'drills'} project
 */
export async function runVitest(project) {
  const report = await reportFile(project);
  const code = await runSuite([
    process.execPath,
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    join(root, 'test/vitest.config.ts'),
    '--project',
    project,
    // Drills wait now and then, for sockets and for time-outs: no processor need be left to others.
    ...(project === 'drills' ? ['--maxWorkers=100%'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readReport(report, code, count);
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report */
function count(report) {
  // A file that could not be loaded holds no test that could have failed.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
