import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from './clock.js';
import type { Bench } from '../row.js';

export interface ElectronProcess {
  /** The main process. */
  readonly pid: number;
  /** When it was started, as `now` counts. */
  readonly startedAt: number;
  /**
   * The first line on standard output, printed already or yet to come, that matches.
   *
   * @throws Error when it ends before
   */
  line(pattern: RegExp): Promise<string>;
  /** Ends it as the system does when it shuts down, by force after five seconds. */
  end(): Promise<void>;
}

export interface Start {
  /** Folder of the app. */
  readonly app: string;
  /** Its home, with everything that it and Chromium keep. */
  readonly home: string;
  readonly args?: readonly string[];
  /** What the list, or what stands in its place, is painted with. */
  readonly awaits: string;
}

/** Starts an Electron app as its users do: nothing debugs it; only the onlooker is loaded into its main process. */
export async function startElectron(
  bench: Bench,
  { app, home, args = [], awaits }: Start,
): Promise<ElectronProcess> {
  const env = await environment(home);
  const startedAt = now();
  const child = spawn(
    bench.electron,
    [
      ...switches(),
      '-r',
      join(bench.root, 'test/bench/app/onlooker.cjs'),
      app,
      `--user-data-dir=${userData(home)}`,
      ...args,
    ],
    { env: { ...env, BENCH_AWAIT: awaits }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const killAtExit = (): unknown => child.kill('SIGKILL');
  process.on('exit', killAtExit);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines: string[] = [];
  const printed = createInterface(child.stdout);
  printed.on('line', (line) => lines.push(line));
  return {
    pid: child.pid ?? 0,
    startedAt,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined) return;
          printed.off('line', look);
          resolve(found);
        };
        printed.on('line', look);
        void ended.then(() => reject(new Error(`Electron ended. It printed:\n${lines.join('\n')}`)));
        look();
      }),
    async end() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
      process.off('exit', killAtExit);
    },
  };
}

/** Chromium has no sandbox for root; both sides run without it then. */
export function switches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

export const userData = (home: string): string => join(home, 'user-data');

/** Our environment with folders of its own, and without the session's bus: no desktop of whoever runs this is used. */
export async function environment(home: string): Promise<Record<string, string>> {
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    TMPDIR: join(home, 'tmp'),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
  const ours = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(ours), ...folders, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
}
