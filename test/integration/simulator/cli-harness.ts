import { PassThrough } from 'node:stream';
import { expect, onTestFinished, vi } from 'vitest';
import { runSimulatorCommand } from '../../../main/simulator/cli.js';

export const ANY = ['--http-port', '0', '--https-port', 'off', '--still', '--control-port', 'off'];

export const SECURE = ['--http-port', 'off', '--https-port', '0', '--still', '--control-port', 'off'];

export interface Running {
  readonly out: string[];
  readonly err: string[];
  readonly input: PassThrough;
  readonly origin: string;
  /** Ends the command and gives its exit code. */
  readonly end: () => Promise<number>;
}

/** Starts the command and waits until it greets. */
export async function start(...argv: readonly string[]): Promise<Running> {
  const out: string[] = [];
  const err: string[] = [];
  const input = new PassThrough();
  const controller = new AbortController();
  const done = runSimulatorCommand(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    input,
    end: controller.signal,
  });
  const end = (): Promise<number> => {
    controller.abort();
    return done;
  };
  onTestFinished(async () => {
    await end();
  });
  await vi.waitFor(() => expect(out.some((line) => line.startsWith('Contacts:'))).toBe(true), {
    timeout: 5000,
  });
  const origin = /http:\/\/[^/]+/u.exec(out.join('\n'))?.[0] ?? '';
  return { out, err, input, origin, end };
}

/** Runs a command that ends by itself. */
export async function refused(
  ...argv: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runSimulatorCommand(argv, { ...io, end: AbortSignal.timeout(5000) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
