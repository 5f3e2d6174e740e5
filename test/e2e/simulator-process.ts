import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const command = resolve(import.meta.dirname, '../../out/simulator/main.mjs');

export interface SimulatorProcess {
  /** Where it listens, as in `http://127.0.0.1:41234`; the first where it does on two. */
  readonly origin: string;
  /** Types a line, as a person at the simulator's terminal does: `joe away`. */
  type(line: string): void;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

/** Starts the simulator command as a process of its own, with people who stay as they are. */
export async function startSimulatorProcess(
  args: readonly string[] = ['--http-port', '0', '--https-port', 'off'],
): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, [command, '--still', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const origin = await new Promise<string>((found, failed) => {
    createInterface(child.stdout).on('line', (line) => {
      const match = /https?:\/\/[\d.]+:\d+/u.exec(line);
      if (match) found(match[0]);
    });
    void ended.then(() => failed(new Error('The simulator ended before it listened.')));
  });
  return {
    origin,
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
