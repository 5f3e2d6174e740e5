import { execFileSync, spawnSync } from 'node:child_process';

const SIGNAL = 'SIGXFSZ';

const prlimit = (...args: string[]): string =>
  execFileSync('prlimit', ['--pid', String(process.pid), ...args], { encoding: 'utf8' }).trim();

/** Whether this system lets a process bound the size of the files that it writes. */
export const CAN_BOUND_FILES = spawnSync('prlimit', ['--version']).status === 0;

/**
 * Runs something while the system takes only so many bytes of each file: a write across the bound is cut short, and
 * one beyond it fails, as on a disk that is nearly full. Also for root.
 */
export async function withFilesUpTo<Result>(
  bytes: number,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  ignoreSignal();
  const before = prlimit('--fsize', '--output', 'SOFT', '--noheadings');
  prlimit(`--fsize=${bytes}:`);
  try {
    return await run();
  } finally {
    prlimit(`--fsize=${before}:`);
  }
}

/** The system sends a signal along, which a full disk does not, and which ends processes. */
function ignoreSignal(): void {
  const ending = process.listeners(SIGNAL);
  process.on(SIGNAL, () => undefined);
  for (const listener of ending) process.removeListener(SIGNAL, listener);
}
