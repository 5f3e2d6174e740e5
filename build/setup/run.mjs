import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';

const setpriv = '/usr/bin/setpriv';

/**
 * @typedef {object} Ran
 * @property {number} code the exit code; 128 + the signal's number when a signal ended it
 * @property {string} output what it printed
 * @property {boolean} timedOut
 */

/**
 * The exit code a shell would show.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] `limit`: milliseconds after which it is
 * ended
 * @returns {Promise<Ran>}
 * @throws when the program cannot be started
 */
export function run(program, args, { cwd, env, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, limit);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: exitCode(code, signal), output, timedOut });
    });
  });
}

/**
 * An environment in which Electron is Electron, not Node.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutNodeMode(env) {
  const clean = { ...env };
  delete clean.ELECTRON_RUN_AS_NODE;
  return clean;
}

/**
 * Runs npm, with whichever npm runs us if one does. It prints errors only.
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(command, options) {
  const args = [...command, '--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * The last lines of a program's output, for a message about its failure.
 * @param {string} output
 */
export function lastLines(output, count = 15) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * The command that runs a program which must not outlive us, even if we are killed. Elsewhere than on Linux, and where
 * there is no setpriv, the program as it is.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function boundToUs(program, args) {
  if (process.platform !== 'linux' || !existsSync(setpriv)) return [program, [...args]];
  return [setpriv, ['--pdeathsig', 'TERM', program, ...args]];
}

/**
 * Runs a program in the foreground: it has our terminal, gets the signals meant for us and has a while to obey them.
 * It is put in a process group of its own, because a terminal's Ctrl+C reaches the whole group and Chromium takes a
 * second signal as "now".
 * @param {import('node:child_process').ChildProcess} child started with `detached` except on Windows
 * @param {number} grace milliseconds between a signal and the end by force
 * @returns {Promise<number>} the exit code
 */
export function foreground(child, grace = 10_000) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (timer) return;
    timer = setTimeout(() => killGroup(child, 'SIGKILL'), grace);
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  // npm hands a signal to the shell between us and it, which dies without telling us.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) pass('SIGTERM');
  }, 1_000);
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve(exitCode(code, signal));
    });
  });
}

/**
 * Ends a child and its own children, if it is the leader of a process group.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function killGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}
