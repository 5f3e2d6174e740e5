import { join } from 'node:path';
import { startDisplay } from '../setup/display.mjs';
import { findElectron } from '../setup/electron.mjs';
import { root } from '../setup/paths.mjs';
import { startDesktop } from './desktop.mjs';
import { readReport } from './tally.mjs';
import { reportFile, runSuite } from './suite.mjs';

/**
 * Runs the tests that use the app as a person would, on a virtual screen. Needs the npm dependencies, a built app and
 * Debian's packages.
 */
export async function runAppTests() {
  const display = await startDisplay();
  try {
    return await runPlaywright('app', [], display.env);
  } finally {
    await display.stop();
  }
}

/** Takes the pictures of every screen anew: from now on they are what a screen is expected to look like. */
export async function takePictures() {
  const display = await startDisplay();
  try {
    return await runPlaywright('app', [], display.env, ['--update-snapshots=all', 'pictures.spec']);
  } finally {
    await display.stop();
  }
}

/** Runs the tests that need a whole desktop: tray, notifications, keychain. Needs the same and the desktop packages. */
export async function runDesktopTests() {
  const display = await startDisplay();
  try {
    const desktop = await startDesktop(display.env);
    try {
      return await runPlaywright('desktop', desktop.command, desktop.env);
    } finally {
      await desktop.stop();
    }
  } finally {
    await display.stop();
  }
}

/**
 * Runs one project of the tests in test/e2e.
 * @param {'app' | 'desktop' | 'install'} project
 * @param {readonly string[]} within the command that runs the command that follows
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [more] further arguments of Playwright
 */
export async function runPlaywright(project, within, env, more = []) {
  const report = await reportFile(project);
  const electron = await findElectron();
  const code = await runSuite(
    [
      ...within,
      process.execPath,
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      join(root, 'test/e2e/playwright.config.ts'),
      `--project=${project}`,
      ...more,
    ],
    { ...env, ROLLCALL_TEST_ELECTRON: electron.path, ROLLCALL_TEST_REPORT: report },
  );
  return readReport(report, code, count);
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
function count({ stats }) {
  if (stats.flaky > 0) console.log(`${stats.flaky} of these passed only when tried again`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
