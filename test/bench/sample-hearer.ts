import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { callbackUrl } from '../../main/simulator/callback.js';
import type { Change, Exchange, Hearer } from './exchange.js';
import { addressOf } from './people.js';
import type { Bench } from './row.js';

/** The one that has the package requests of scripts: another in the path need not have it. */
const PYTHON = '/usr/bin/python3';

/** The way of the server's public sample: a web server that starts a script for each notification. */
export class SampleHearer implements Hearer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: Interface,
    private readonly port: string,
  ) {}

  static async open({ root }: Bench, { origin }: Exchange): Promise<SampleHearer> {
    const script = join(root, 'test/bench/sample/server.py');
    const credentials = ['appuser', 'appuser', 'rita'];
    const child = spawn(PYTHON, [script, new URL(origin).host, ...credentials], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // A proxy to the internet is not the way to this computer.
      env: { ...process.env, NO_PROXY: '*', no_proxy: '*' },
    });
    const lines = createInterface(child.stdout);
    const [port] = (await once(lines, 'line')) as [string];
    return new SampleHearer(child, lines, port);
  }

  url({ subscription }: Change): string {
    return callbackUrl(`http://127.0.0.1:${this.port}/pws`, subscription);
  }

  rest(): Promise<void> {
    return Promise.resolve();
  }

  /** The script reads the same clock, in nanoseconds. */
  async taken({ person }: Change): Promise<number> {
    const [line] = (await once(this.lines, 'line')) as [string];
    const [at = '', entity] = line.split(' ');
    if (entity !== `sip:${addressOf(person)}`) throw new Error(`the sample said: ${line}`);
    return Number(at) / 1e6;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill();
    await gone;
  }
}
