/** Many servers at once that call back as fast as they are answered. */
import { connect } from 'node:net';
import { serve } from '../helper.js';

export interface Calling {
  readonly port: number;
  /** What is called, by turns: paths with their query. */
  readonly paths: readonly string[];
  /** How many connections are open at any time, by turns from each of these addresses of this computer. */
  readonly connections: number;
  readonly from: readonly string[];
  /** Ends after so many calls or milliseconds, whichever comes first. */
  readonly calls: number;
  readonly milliseconds: number;
}

export interface Called {
  readonly accepted: number;
  /** Answered with anything but 200. */
  readonly refused: number;
  readonly milliseconds: number;
}

serve(call);

async function call({ port, paths, connections, from, calls, milliseconds }: Calling): Promise<Called> {
  // Made once: the callers are not to be what bounds it.
  const heads = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const start = performance.now();
  let sent = 0;
  let accepted = 0;
  let refused = 0;
  let latest = start;
  const next = (): string | undefined => {
    if (sent >= calls || performance.now() - start >= milliseconds) return undefined;
    return heads[sent++ % heads.length];
  };

  /** Calls until there is nothing more to call; a connection that the other side ends is made anew. */
  const caller = (localAddress: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const head = next();
      if (head === undefined) {
        resolve();
        return;
      }
      const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true });
      let answer = '';
      let waits = true;
      socket.setEncoding('latin1');
      socket.on('error', reject);
      socket.on('connect', () => socket.write(head));
      socket.on('data', (chunk: string) => {
        answer += chunk;
        if (!answer.endsWith('\r\n\r\n')) return;
        latest = performance.now();
        if (answer.startsWith('HTTP/1.1 200 ')) accepted += 1;
        else refused += 1;
        const last = answer.includes('\r\nConnection: close\r\n');
        answer = '';
        waits = false;
        const more = last ? undefined : next();
        if (more === undefined) {
          socket.destroy();
          return;
        }
        waits = true;
        socket.write(more);
      });
      socket.on('close', () => {
        if (waits) reject(new Error('a call was left without an answer'));
        else resolve(caller(localAddress));
      });
    });

  // Never asleep: to wake a caller costs whoever answers it more than the answer, and the most the slower it answers.
  let over = false;
  const stayAwake = (): void => {
    if (!over) setImmediate(stayAwake);
  };
  stayAwake();
  await Promise.all(
    Array.from({ length: connections }, (_, index) => caller(from[index % from.length] ?? '127.0.0.1')),
  );
  over = true;
  return { accepted, refused, milliseconds: latest - start };
}
