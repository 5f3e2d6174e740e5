import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { boundToUs, foreground, killGroup, withoutNodeMode } from '../setup/run.mjs';

// A suite that takes longer hangs.
const limit = 20 * 60_000;

/**
 * Where a suite's report goes; an older one is deleted.
 * @param {string} suite
 */
export async function reportFile(suite) {
  const folder = join(root, 'test/output');
  const file = join(folder, `${suite}.json`);
  await mkdir(folder, { recursive: true });
  await rm(file, { force: true });
  return file;
}

/**
 * Runs a test program with our terminal, and ends it when it takes too long.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export async function runSuite([program = '', ...args], env = process.env) {
  const child = spawn(...boundToUs(program, args), {
    cwd: root,
    env: withoutNodeMode(env),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const timer = setTimeout(() => {
    console.log('the suite takes too long and is ended');
    killGroup(child, 'SIGKILL');
  }, limit);
  try {
    return await foreground(child);
  } finally {
    clearTimeout(timer);
  }
}
