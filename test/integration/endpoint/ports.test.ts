import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { basename } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Endpoint } from '../../../main/endpoint/endpoint.js';
import { EndpointError } from '../../../main/endpoint/endpoint-error.js';
import { ask, GOOD, hold, HOST, open, type Opened } from './harness.js';

const NOBODY = { host: HOST, port: 0, onNotification: () => true, admits: () => false };

async function statusOf({ path }: Opened): Promise<number> {
  return (await ask(path.port, `${path.path}?${GOOD}`)).status;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const taken = once(server, 'error').then(() => false);
  const had = once(server.listen(port, HOST), 'listening').then(() => true);
  const free = await Promise.race([taken, had.catch(() => false)]);
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
}

test('port 0 is any free one', async () => {
  const opened = await open();
  expect(opened.path.port).toBeGreaterThan(0);
  expect(await statusOf(opened)).toBe(200);
});

describe('two paths on one port', () => {
  test('hear what is theirs', async () => {
    const endpoint = new Endpoint();
    const first = await open(endpoint);
    const second = await open(endpoint);
    expect(second.path.port).toBe(first.path.port);
    await statusOf(second);
    expect([first.heard, second.heard]).toEqual([[], ['1']]);
  });

  test('live as long as each wants, and the last frees the port', async () => {
    const endpoint = new Endpoint();
    const first = await open(endpoint);
    const second = await open(endpoint);
    await first.path.close();
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
    expect(await isFree(first.path.port)).toBe(false);
    await second.path.close();
    expect(await isFree(first.path.port)).toBe(true);
  });

  test('opened at the same time share it', async () => {
    const endpoint = new Endpoint();
    const [first, second] = await Promise.all([open(endpoint), open(endpoint)]);
    expect(second.path.port).toBe(first.path.port);
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200]);
  });

  test.each(['any port', 'a chosen port'])(
    'the second is served though the first closes while it opens: %s',
    async (kind) => {
      const endpoint = new Endpoint();
      const { path } = await open();
      await path.close();
      const port = kind === 'any port' ? 0 : path.port;
      const first = await open(endpoint, port);
      const opening = open(endpoint, port);
      const closing = first.path.close();
      const second = await opening;
      await closing;
      expect(await statusOf(second)).toBe(200);
    },
  );

  test('closing twice closes nobody else', async () => {
    const endpoint = new Endpoint();
    const first = await open(endpoint);
    await first.path.close();
    const second = await open(endpoint, first.path.port);
    await first.path.close();
    expect(await statusOf(second)).toBe(200);
  });
});

test('a port is opened again after it was closed, with another path', async () => {
  const endpoint = new Endpoint();
  const first = await open(endpoint);
  await first.path.close();
  const again = await open(endpoint, first.path.port);
  expect(again.path.port).toBe(first.path.port);
  expect([await statusOf(again), (await ask(again.path.port, `${first.path.path}?${GOOD}`)).status]).toEqual([
    200, 404,
  ]);
});

test('closing drops whoever is still connected', async () => {
  const { path } = await open();
  const silent = hold(path.port, HOST);
  const half = hold(path.port, HOST, 'GET / HTTP/1.1\r\n');
  await Promise.all([silent, half].map((socket) => once(socket, 'connect')));
  // Answered, so that the two before were taken in as well.
  await ask(path.port, '/');
  const closed = Promise.all([silent, half].map((socket) => once(socket, 'close')));
  await path.close();
  await closed;
  expect(await isFree(path.port)).toBe(true);
});

describe('a port that cannot be had', () => {
  test('is put in words, and can be tried again', async () => {
    const other = createServer().listen(0, HOST);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const endpoint = new Endpoint();
    const error = await endpoint.open({ ...NOBODY, port }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EndpointError);
    expect(error).toMatchObject({
      code: 'EADDRINUSE',
      message: expect.stringContaining(String(port)) as string,
    });
    if (process.platform === 'linux') {
      const said = `taken by ${basename(process.execPath)} (process ${process.pid}).`;
      expect(error).toMatchObject({ message: expect.stringContaining(said) as string });
    }

    other.close();
    await once(other, 'close');
    expect(await statusOf(await open(endpoint, port))).toBe(200);
  });

  test('for everybody who asked', async () => {
    const { path } = await open();
    const endpoint = new Endpoint();
    const tries = [1, 2].map(() => endpoint.open({ ...NOBODY, port: path.port }));
    for (const outcome of await Promise.allSettled(tries)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'EADDRINUSE' } });
    }
  });

  test('on an address of somebody else', async () => {
    const failed = new Endpoint().open({ ...NOBODY, host: '192.0.2.1' });
    await expect(failed).rejects.toMatchObject({ code: 'EADDRNOTAVAIL', advice: /callback address/u });
  });
});
