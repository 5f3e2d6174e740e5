import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { testFonts } from './fonts.js';
import { followLines } from './lines.js';

const repository = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Another program than the Electron of the tests, with an app of its own beside it. */
  readonly executable?: string;
  /** The app's arguments. */
  readonly args?: readonly string[];
  /** Added to our environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder to keep between launches; a new one that goes afterwards when left out. */
  readonly userDataDir?: string;
  /** Lets pages do what their content security policy forbids, to see what else holds them back. */
  readonly bypassCSP?: boolean;
}

export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly userDataDir: string;
  /** What the app has printed on standard output so far. */
  readonly lines: readonly string[];
  /**
   * The first line, printed already or yet to come, that matches.
   * @throws when none comes within `limit` milliseconds or before the app ends
   */
  readonly waitForLine: (pattern: RegExp, limit?: number) => Promise<string>;
  /** The app's home with everything that it, and Chromium, wrote there: both outputs, too. Gone after `close`. */
  readonly home: string;
  /** The main process. */
  readonly pid: number;
  /** Quits the app as its menu does, and by force when it does not go within five seconds. */
  quit(): Promise<void>;
  /** Ends the app as a crash does. */
  kill(): Promise<void>;
  /** Quits the app if it still runs, and takes its home away. */
  close(): Promise<void>;
}

/**
 * Starts the built app with a home of its own. The runtime comes from ROLLCALL_TEST_ELECTRON.
 * @throws when the app does not start
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const executablePath = options.executable ?? process.env['ROLLCALL_TEST_ELECTRON'];
  if (executablePath === undefined)
    throw new Error('Run the tests with npm test: it finds the Electron to use.');
  const home = await mkdtemp(join(tmpdir(), 'rollcall-test-'));
  const userDataDir = options.userDataDir ?? join(home, 'user-data');
  const asRoot = process.getuid?.() === 0;
  const printed = join(home, 'printed');
  const electron = await _electron.launch({
    bypassCSP: options.bypassCSP ?? false,
    executablePath: await printingTo(printed, executablePath, home),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(options.executable === undefined ? [repository] : []),
      `--user-data-dir=${userDataDir}`,
      ...(options.args ?? []),
    ],
    env: {
      ...definedOnly(process.env),
      ...(await ownFolders(home)),
      ...(await testFonts(home)),
      // Only a desktop of the tests' own is spoken to, never that of whoever runs them.
      ...(process.env['ROLLCALL_TEST_DESKTOP'] === undefined && { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }),
      ...options.env,
    },
  });

  // The inspector may lose an answer while the app is busy. What was asked is done then; asked again it is answered.
  const evaluate = electron.evaluate.bind(electron) as (...args: unknown[]) => Promise<never>;
  electron.evaluate = (...args: unknown[]) =>
    evaluate(...args).catch((error: unknown) => {
      if (!String(error).includes('garbage collected')) throw error;
      return evaluate(...args);
    });

  // Asked for once: Playwright forgets it when the app has ended.
  const child = electron.process();
  const ended = new Promise<void>((resolvePromise) => child.once('exit', () => resolvePromise()));
  const output = followLines(printed, ended);
  return {
    electron,
    userDataDir,
    lines: output.lines,
    waitForLine: output.waitFor,
    home,
    pid: child.pid!,
    // The answer is lost when the app is quicker than the connection to it.
    quit: () => end(child, () => void electron.evaluate(({ app }) => app.quit()).catch(() => undefined)),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      // As the system does when it shuts down: nobody is asked what becomes of what a test left half done.
      await end(child, () => child.kill('SIGTERM'));
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// Playwright reads the outputs itself, and is through with the first lines before it hands over the app. It needs the
// second one: there Chromium says where it listens.
async function printingTo(file: string, executable: string, home: string): Promise<string> {
  const script = join(home, 'electron');
  const [pipe, errors] = [join(home, 'errors-pipe'), join(home, 'errors')];
  await writeFile(file, '');
  await writeFile(
    script,
    `#!/bin/sh
mkfifo "${pipe}"
tee "${errors}" <"${pipe}" >&2 &
exec "${executable}" "$@" >"${file}" 2>"${pipe}"
`,
    { mode: 0o700 },
  );
  return script;
}

async function ownFolders(home: string): Promise<Record<string, string>> {
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    TMPDIR: join(home, 'tmp'),
  };
  await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
  return folders;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

// Playwright's own close() waits for ever for an app that stays in the tray.
async function end(child: ChildProcess, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolvePromise) => child.once('exit', resolvePromise));
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  ask();
  await ended;
  clearTimeout(timer);
}
