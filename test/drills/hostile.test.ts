import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { drill, SECOND, type Drill } from './drill.js';

const CALLS = 100_000;
const CALLERS = 6;
/** As many as a connection takes. */
const ON_ONE_CONNECTION = 100;
const EVENT = 'eventType=PRESENCE_NOTIFICATION';

function head(method: string, target: string, more = ''): string {
  return `${method} ${target} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;
}

/** Every kind of call that is none of the server's, each for one connection. */
function burst(path: string, turn: number): { bytes: string; calls: number } {
  const many = (call: (index: number) => string): { bytes: string; calls: number } => ({
    bytes: Array.from({ length: ON_ONE_CONNECTION }, (_, index) => call(index)).join(''),
    calls: ON_ONE_CONNECTION,
  });
  switch (turn % 8) {
    case 0:
      return many((index) => head('GET', `/pws/${'x'.repeat(index)}?id=1&${EVENT}`));
    case 1:
      return many((index) => head(['POST', 'PUT', 'DELETE', 'HEAD'][index % 4]!, `${path}?id=1&${EVENT}`));
    case 2:
      return many((index) => head('GET', `${path}?id=${9_000 + index}&${EVENT}`));
    case 3:
    case 4:
      return many((index) => head('GET', `${path}?id=${1 + (index % 2)}&${EVENT}`));
    case 5:
      return many((index) => head('GET', `${path}?id=1&${EVENT}&a=${'a'.repeat(2_000 + index)}`));
    case 6:
      return many((index) => head('GET', `${path}?id=${index}&id=${index}&${EVENT}`, 'X-A: b\r\n'));
    default:
      // What follows a body is not read any more.
      return turn % 16 === 7
        ? { bytes: `${head('POST', `${path}?id=1&${EVENT}`, 'Content-Length: 4\r\n')}evil`, calls: 1 }
        : { bytes: 'no HTTP at all\r\n\r\n', calls: 1 };
  }
}

/** Sends bytes on a connection of its own and waits for its end. */
function send(port: number, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
    socket.end(bytes);
  });
}

/** Time goes by as it does in the world outside, until something is done. */
async function inRealTime(d: Drill, done: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  void done.finally(() => (state.isDone = true));
  let before = performance.now();
  let changedAt = d.world.now;
  while (!state.isDone) {
    await wait(5);
    const now = performance.now();
    const end = d.world.now + now - before;
    before = now;
    while (d.world.nextAt <= end) {
      d.world.moveTo(d.world.nextAt);
      await wait(0);
    }
    d.world.moveTo(end);
    if (d.world.now - changedAt < 500) continue;
    changedAt = d.world.now;
    d.change('during');
  }
}

describe('Hostile callers', () => {
  const fetchedAt = new Map<string, number>();
  drill({
    name: 'A hundred thousand calls',
    happens:
      'Wrong secrets, wrong methods, unknown ids, ids of ours, long urls, bodies and nonsense, while people change.',
    people: 150,
    server: {
      log(line) {
        const id = /^GET .*\/subscriptions\/(\d+) /u.exec(line)?.[1];
        if (id !== undefined) fetchedAt.set(id, (fetchedAt.get(id) ?? 0) + 1);
      },
    },
    async run(d) {
      await d.begin();
      const { path = '', port = 0 } = d.installation.callback ?? {};
      const began = d.world.now;
      fetchedAt.clear();
      let turn = 0;
      let calls = 0;
      const caller = async (): Promise<void> => {
        while (calls < CALLS) {
          const next = burst(path, turn++);
          calls += next.calls;
          await send(port, next.bytes);
        }
      };
      await inRealTime(d, Promise.all(Array.from({ length: CALLERS }, caller)));
      const seconds = (d.world.now - began) / SECOND;
      expect([...fetchedAt.keys()].sort()).toEqual(['1', '2']);
      for (const count of fetchedAt.values()) expect(count).toBeLessThanOrEqual(2 * seconds + 2);
      await d.end(5 * SECOND);
    },
  });
});
