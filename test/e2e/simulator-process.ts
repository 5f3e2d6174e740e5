import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const command = resolve(import.meta.dirname, '../../out/simulator/main.mjs');

export interface SimulatorProcess {
  /** Where it listens, as in `http://127.0.0.1:41234`; the first where it does on two. */
  readonly origin: string;
  /** What it has printed so far: requests, notifications, answers to typed lines. */
  readonly lines: readonly string[];
  /**
   * The first line from number `from` on, printed already or yet to come, that matches.
   * @throws when none comes within ten seconds or before the simulator ends
   */
  waitForLine(pattern: RegExp, from?: number): Promise<string>;
  /** Types a line, as a person at the simulator's terminal does: `joe away`. */
  type(line: string): void;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

/** Starts the simulator command as a process of its own, with people who stay as they are. */
export async function startSimulatorProcess(
  args: readonly string[] = ['--http-port', '0', '--https-port', 'off', '--control-port', 'off'],
): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [command, '--still', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const lines: string[] = [];
  const printed = createInterface(child.stdout);
  printed.on('line', (line) => lines.push(line));
  const waitForLine = (pattern: RegExp, from = 0): Promise<string> =>
    new Promise((found, failed) => {
      const fail = (why: string): void =>
        failed(
          new Error(`The simulator has no line ${String(pattern)}: ${why}. Printed:\n${lines.join('\n')}`),
        );
      const look = (): void => {
        const line = lines.slice(from).find((text) => pattern.test(text));
        if (line === undefined) return;
        printed.off('line', look);
        clearTimeout(timer);
        found(line);
      };
      const timer = setTimeout(() => fail('it took too long'), 10_000);
      void ended.then(() => fail('it has ended'));
      printed.on('line', look);
      look();
    });
  const listening = await waitForLine(/https?:\/\/[\d.]+:\d+/u);
  const [origin = ''] = /https?:\/\/[\d.]+:\d+/u.exec(listening) ?? [];
  return {
    origin,
    lines,
    waitForLine,
    type: (line) => child.stdin.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export interface SampleFolder {
  readonly server: string;
  readonly password?: string;
  readonly callbackPort: number;
  readonly contacts?: readonly string[];
}

/** Writes a folder as the sample scripts use it. */
export async function writeSampleFolder(folder: string, sample: SampleFolder): Promise<string> {
  const contacts = sample.contacts ?? ['carlotta', 'reed', 'joe'].map((id) => `${id}@example.com`);
  await mkdir(folder, { recursive: true });
  const files = {
    'serverparams.json': { params: [{ SERVER: sample.server, HOST: `127.0.0.1:${sample.callbackPort}` }] },
    'appuser.json': { params: [{ USERNAME: 'appuser', PASSWD: sample.password ?? 'appuser' }] },
    'enduser.json': { params: [{ USERNAME: 'rita' }] },
    'contacts.list': contacts,
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(content));
  return folder;
}
