import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';

const run = promisify(execFile);

interface User {
  readonly name: string;
  readonly home: string;
  /** The environment of their desktop session. */
  readonly env: Readonly<Record<string, string>>;
}

/** Rollcall as it was started from the user's desktop. */
export interface Running {
  readonly browser: Browser;
  /** A page of ours, by its name. */
  page(name: string): Promise<Page>;
  /** The first line on standard output, printed already or yet to come, that matches. */
  waitForLine(pattern: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
}

/** Milliseconds that a start, or what follows from it, may take before the test gives up. */
const PATIENCE_MS = 30_000;

/** The ordinary user whom the suite logged in on the screen. */
export class Person {
  constructor(private readonly user: User) {}

  get home(): string {
    return this.user.home;
  }

  /** Runs a command in the user's session. */
  async run(...command: readonly string[]): Promise<string> {
    const { stdout } = await run('runuser', this.#as(command), { timeout: PATIENCE_MS });
    return stdout;
  }

  /** Hands a file or folder over to the user. */
  async give(path: string): Promise<void> {
    await run('chown', ['-R', `${this.user.name}:`, path]);
  }

  /** Starts the installed Rollcall, and looks into its windows. */
  async start(...args: readonly string[]): Promise<Running> {
    const child = spawn('runuser', this.#as(['rollcall', '--remote-debugging-port=0', ...args]), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const waitForLine = linesOf(child.stdout);
    const errors = linesOf(child.stderr);
    const listening = await errors(/^DevTools listening on ws:/u);
    const browser = await chromium.connectOverCDP(listening.replace('DevTools listening on ', ''));
    return { browser, page: (name) => pageOf(browser, name), waitForLine, ended };
  }

  /** The processes of the user that run this program, by their command lines. */
  async processes(program: string): Promise<{ readonly pid: number; readonly args: readonly string[] }[]> {
    const { stdout } = await run('id', ['-u', this.user.name]);
    const found: { pid: number; args: string[] }[] = [];
    for (const pid of (await readdir('/proc')).map(Number).filter((number) => number > 0)) {
      const [status, commandLine] = await Promise.all(
        ['status', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')),
      );
      const args = commandLine?.split(/[\0 ]/u) ?? [];
      if (new RegExp(`^Uid:\\t${stdout.trim()}\\t`, 'mu').test(status ?? '') && args[0] === program)
        found.push({ pid, args });
    }
    return found;
  }

  #as(command: readonly string[]): string[] {
    const env = Object.entries(this.user.env).map(([name, value]) => `${name}=${value}`);
    return ['-u', this.user.name, '--', 'env', '-i', '-C', this.user.home, ...env, ...command];
  }
}

async function pageOf(browser: Browser, name: string): Promise<Page> {
  const isIt = (page: Page): boolean => page.url().startsWith(`app://rollcall/${name}/`);
  const [context] = browser.contexts();
  if (!context) throw new Error('Nothing can be seen of Rollcall.');
  return context.pages().find(isIt) ?? (await context.waitForEvent('page', isIt));
}

function linesOf(stream: NodeJS.ReadableStream): (pattern: RegExp) => Promise<string> {
  let text = '';
  const looks = new Set<() => void>();
  stream.setEncoding('utf8');
  stream.on('data', (more: string) => {
    text += more;
    for (const look of looks) look();
  });
  return (pattern) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        looks.delete(look);
        reject(new Error(`No line ${String(pattern)}. Printed so far:\n${text}`));
      }, PATIENCE_MS);
      const look = (): void => {
        const line = text.split('\n').find((one) => pattern.test(one));
        if (line === undefined) return;
        clearTimeout(timer);
        looks.delete(look);
        resolve(line);
      };
      looks.add(look);
      look();
    });
}
