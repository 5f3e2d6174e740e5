import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { CONNECTION_LIMITS } from '../../../main/endpoint/connections.js';
import { Endpoint } from '../../../main/endpoint/endpoint.js';
import { ask, exchange, GOOD, hold, HOST, open, type Opened } from './harness.js';

// Where only one loopback address can be called from, nobody but the genuine caller can be played.
const OTHERS = process.platform === 'darwin' ? [] : ['127.0.0.2', '127.0.0.3'];
const [STRANGER = '', NODE = ''] = OTHERS;
const { strangers, perAddress } = CONNECTION_LIMITS;
// On a slow computer, who is to hold a place must not lose it to the deadline.
const PATIENT = { ...CONNECTION_LIMITS, silenceMs: 60_000 };

async function statusFrom(from: string, { path }: Opened): Promise<number> {
  return (await ask(path.port, `${path.path}?${GOOD}`, { from })).status;
}

/** Opens connections that say nothing and waits until so many of them were ended by the other side. */
async function crowd(port: number, from: string, size: number, ended: number): Promise<Socket[]> {
  const sockets = Array.from({ length: size }, () => hold(port, from));
  let closed = 0;
  await new Promise<void>((resolve) => {
    for (const socket of sockets) {
      socket.once('close', () => {
        closed += 1;
        if (closed === ended) resolve();
      });
    }
  });
  return sockets;
}

function stillOpen(sockets: readonly Socket[]): number {
  return sockets.filter(({ closed }) => !closed).length;
}

describe.skipIf(OTHERS.length === 0)('a caller who is not admitted', () => {
  test('is answered like any wrong request, and the receiver is told of it', async () => {
    const opened = await open();
    const { path, heard, turnedAway } = opened;
    const wrong = await ask(path.port, `/pws/wrong?${GOOD}`);
    const right = await ask(path.port, `${path.path}?${GOOD}`, { from: STRANGER });
    const head = await ask(path.port, `${path.path}?${GOOD}`, { from: STRANGER, method: 'HEAD' });
    const withoutDate = (text: string): string => text.replace(/^Date: .*$/mu, '');
    expect([right.status, right.body, withoutDate(right.head)]).toEqual([404, '', withoutDate(wrong.head)]);
    expect(head.status).toBe(404);
    expect([heard, turnedAway]).toEqual([[], [STRANGER, STRANGER]]);
  });

  test('is no news without the right path', async () => {
    const { path, turnedAway } = await open();
    await ask(path.port, `/pws/wrong?${GOOD}`, { from: STRANGER });
    expect(turnedAway).toEqual([]);
  });

  test.each(['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Client-IP'])(
    'cannot claim another address: %s',
    async (name) => {
      const { path, heard } = await open();
      const headers = `${name}: ${name === 'Forwarded' ? 'for=' : ''}${HOST}\r\n`;
      const { status } = await ask(path.port, `${path.path}?${GOOD}`, { from: STRANGER, headers });
      expect([status, heard]).toEqual([404, []]);
    },
  );

  test('may be admitted on another path of the same port', async () => {
    const endpoint = new Endpoint();
    const first = await open(endpoint);
    const second = await open(endpoint, 0, { admits: (address) => address === STRANGER });
    expect([await statusFrom(STRANGER, first), await statusFrom(STRANGER, second)]).toEqual([404, 200]);
  });

  test('takes no place of the genuine ones', async () => {
    const opened = await open(new Endpoint(PATIENT));
    const { total } = CONNECTION_LIMITS;
    const sockets = await crowd(opened.path.port, STRANGER, total + 50, total + 50 - strangers);
    expect(stillOpen(sockets)).toBe(strangers);
    expect(await statusFrom(HOST, opened)).toBe(200);
    expect(stillOpen(sockets)).toBe(strangers);
  });

  test('makes room for others by leaving', async () => {
    const opened = await open(new Endpoint(PATIENT));
    const sockets = await crowd(opened.path.port, STRANGER, strangers + 1, 1);
    // Dropped, with or without a word.
    expect(await statusFrom(NODE, opened).catch(() => NaN)).toBeNaN();
    await Promise.all(
      sockets.filter(({ closed }) => !closed).map((socket) => once(socket.destroy(), 'close')),
    );
    await expect.poll(() => statusFrom(NODE, opened).catch(() => NaN)).toBe(404);
  });

  test('is admitted at the next call when the address became known', async () => {
    let known = false;
    const opened = await open(new Endpoint(), 0, { admits: (address) => known && address === STRANGER });
    expect(await statusFrom(STRANGER, opened)).toBe(404);
    known = true;
    expect(await statusFrom(STRANGER, opened)).toBe(200);
  });
});

describe.skipIf(OTHERS.length === 0)('one address that is admitted', () => {
  test('leaves places for the others', async () => {
    const opened = await open(new Endpoint(PATIENT), 0, {
      admits: (address) => [HOST, NODE].includes(address),
    });
    const sockets = await crowd(opened.path.port, NODE, perAddress + 20, 20);
    expect(await statusFrom(HOST, opened)).toBe(200);
    expect(stillOpen(sockets)).toBe(perAddress);
  });
});

describe.skipIf(OTHERS.length === 0)('an address that one of two receivers admits', () => {
  test('is no stranger to the port', async () => {
    const endpoint = new Endpoint(PATIENT);
    const first = await open(endpoint);
    const { path } = await open(endpoint, 0, { admits: (address) => address === NODE });
    const sockets = await crowd(path.port, NODE, perAddress + 1, 1);
    // By the time this is answered, whoever else was ended knows it.
    expect(await statusFrom(HOST, first)).toBe(200);
    expect(stillOpen(sockets)).toBe(perAddress);
  });
});

test('no more connections than in all', async () => {
  const limits = { ...PATIENT, total: 5 };
  const opened = await open(new Endpoint(limits));
  const sockets = await crowd(opened.path.port, HOST, limits.total + 3, 3);
  expect(stillOpen(sockets)).toBe(limits.total);
});

test('an IPv4 caller at an IPv6 port is known by the IPv4 address', async () => {
  const opened = await open(new Endpoint(), 0, { host: '::' });
  expect(await statusFrom(HOST, opened)).toBe(200);
});

describe('a connection on which nothing is asked', () => {
  const quick = { ...CONNECTION_LIMITS, silenceMs: 300 };

  test.each([
    ['says nothing', ''],
    ['says half a request', 'GET /pws/a HTTP/1.1\r\nHost:'],
    ['is done', 'GET /pws/a HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['is done and says half of another', 'GET /pws/a HTTP/1.1\r\nHost: a\r\n\r\nGET /pws/a HTTP/1.1\r\n'],
  ])('is ended: it %s', async (_, bytes) => {
    const { path } = await open(new Endpoint(quick));
    await once(hold(path.port, HOST, bytes), 'close');
  });

  test('is ended though it says a little now and then', async () => {
    const { path } = await open(new Endpoint(quick));
    const socket = hold(path.port, HOST, 'GET /pws/a HTTP/1.1\r\n');
    const drip = setInterval(() => socket.write('X-A: a\r\n'), quick.silenceMs / 10);
    await once(socket, 'close').finally(() => clearInterval(drip));
  });

  test('stays while something is asked now and then', async () => {
    const silenceMs = 1_600;
    const { path, heard } = await open(new Endpoint({ ...CONNECTION_LIMITS, silenceMs }));
    const socket = hold(path.port, HOST);
    let asked = 0;
    for (; asked < 6 && !socket.closed; asked += 1) {
      socket.write(
        `GET ${path.path}?id=${asked}&eventType=PRESENCE_NOTIFICATION HTTP/1.1\r\nHost: a\r\n\r\n`,
      );
      await once(socket, 'data');
      await new Promise((resolve) => setTimeout(resolve, silenceMs / 4));
    }
    expect(heard).toHaveLength(6);
  });

  test('takes a hundred requests: the last answer says so, and no more are heard', async () => {
    const { path, heard } = await open(new Endpoint(quick));
    const request = `GET ${path.path}?${GOOD} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const answers = (await exchange(path.port, request.repeat(101))).split(/(?=HTTP\/1\.1 \d)/u);
    const closing = answers.map((answer) => answer.includes('Connection: close'));
    expect(closing.slice(0, 100)).toEqual([...Array<boolean>(99).fill(false), true]);
    expect(heard).toHaveLength(100);
  });
});

describe.skipIf(OTHERS.length === 0)('20,000 bogus requests', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;

  function heapUsed(): number {
    collect();
    return process.memoryUsage().heapUsed;
  }

  test('keep no genuine one out and leave nothing behind', { timeout: 120_000 }, async () => {
    const opened = await open();
    const { path } = opened;
    const request = (target: string, more = ''): string => `GET ${target} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;
    // Ten on a connection that ends with the last; every kind of wrong, by strangers and from the right address.
    const ten = (target: string): string =>
      request(target).repeat(9) + request(target, 'Connection: close\r\n');
    const noise: (() => Promise<unknown>)[] = [
      () => exchange(path.port, ten(`${path.path}?${GOOD}`), STRANGER),
      () => exchange(path.port, ten(`/pws/wrong?${GOOD}`), NODE),
      () => exchange(path.port, ten(`${path.path}?id=../1`)),
      () => exchange(path.port, ten(`${path.path}?${GOOD}&a=${'a'.repeat(2048)}`)),
      ...Array.from(
        { length: 10 },
        (_, index) => () =>
          index % 2 === 0
            ? exchange(path.port, 'no HTTP\r\n\r\n')
            : exchange(path.port, request(`${path.path}?${GOOD}`, 'Content-Length: 9\r\n')),
      ),
    ];
    const round = async (index: number): Promise<number> => {
      const strange = Promise.allSettled(noise.map((send) => send()));
      const { status } = await ask(path.port, `${path.path}?id=${index}&eventType=PRESENCE_NOTIFICATION`);
      await strange;
      return status;
    };
    const rounds = async (from: number, to: number): Promise<number[]> => {
      const statuses: number[] = [];
      for (let index = from; index < to; index += 1) statuses.push(await round(index));
      return statuses;
    };

    const warm = await rounds(0, 50);
    const before = heapUsed();
    const served = [...warm, ...(await rounds(50, 400))];
    const after = heapUsed();
    expect(new Set(served)).toEqual(new Set([200]));
    expect(opened.heard).toEqual(served.map((_, index) => String(index)));
    expect(after / before).toBeLessThan(1.2);
  });
});
