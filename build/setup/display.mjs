import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundToUs } from './run.mjs';
import { SetupProblem } from './say.mjs';

/** Whether programs started from here can show windows. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual screen (Xvfb, 1280 × 800), closed to other users by a cookie.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} `env`: our environment, pointing to it
 * @throws SetupProblem when it does not start
 */
export async function startDisplay() {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-display-'));
  const cookieFile = join(folder, 'cookie');
  await writeFile(cookieFile, xauthorityEntry(), { mode: 0o600 });
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-auth', cookieFile];
  const server = spawn(
    ...boundToUs('Xvfb', args),
    // Detached: a Ctrl+C in our terminal must not take the screen away before the app has closed its windows.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const killAtExit = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killAtExit);
  const ended = new Promise((resolve) => {
    server.on('exit', resolve);
    server.on('error', resolve);
  });
  const stop = async () => {
    process.off('exit', killAtExit);
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };

  const number = await Promise.race([displayNumber(server), ended.then(() => undefined)]);
  if (number === undefined) {
    await stop();
    throw new SetupProblem('the virtual screen (Xvfb) did not start.');
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DISPLAY: `:${number}`, XAUTHORITY: cookieFile };
  delete env.WAYLAND_DISPLAY;
  return { env, stop };
}

/**
 * The number the server writes once it accepts connections.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve) => {
    let text = '';
    server.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
  });
}

/** One entry of an Xauthority file with a random cookie, valid for any display. */
function xauthorityEntry() {
  const anyFamily = Buffer.from([0xff, 0xff]);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)];
  return Buffer.concat([anyFamily, ...fields.flatMap((field) => [Buffer.from([0, field.length]), field])]);
}
