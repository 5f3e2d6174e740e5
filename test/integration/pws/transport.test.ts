import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RESPONSE_MAX_BYTES } from '../../../main/pws/http-exchange.js';
import { BASIC, BUSY } from '../../unit/pws/documents.js';
import { APPLICATION, CALLS, client, END_USER, failure, pair, type RestService } from './harness.js';
import { reply } from './raw-server.js';

function fetchPresence(service: RestService, signal?: AbortSignal): Promise<unknown> {
  return service.subscribedPresence(END_USER, '1', 'basic', signal === undefined ? {} : { signal });
}

function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.on('close', () => resolve()));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('connections', () => {
  test('are kept: two requests take one', async () => {
    const { server, service } = await pair(() => reply(200, BASIC));
    await fetchPresence(service);
    await fetchPresence(service);
    expect([server.requests.length, server.connections()]).toEqual([2, 1]);
  });

  test('are kept no more once the server dropped a kept one, and nothing is asked twice', async () => {
    const used = new Set<Socket>();
    const { server, service } = await pair((_, socket) => {
      if (used.has(socket)) {
        socket.resetAndDestroy();
        return undefined;
      }
      used.add(socket);
      return reply(200, BASIC);
    });
    await fetchPresence(service);
    expect(await failure(fetchPresence(service))).toMatchObject({
      kind: 'unreachable',
      reason: 'ECONNRESET',
    });
    for (let time = 0; time < 3; time++) expect(await fetchPresence(service)).toHaveLength(3);
    expect([server.requests.length, server.connections()]).toEqual([5, 4]);
  });

  test('are closed with the client', async () => {
    const sockets: Promise<unknown>[] = [];
    const { service } = await pair((_, socket) => {
      sockets.push(closing(socket));
      return reply(200, BASIC);
    });
    await fetchPresence(service);
    service.close();
    await Promise.all(sockets);
    expect(sockets).toHaveLength(1);
  });
});

describe('sizes', () => {
  const filled = (bytes: number): string => BASIC + ' '.repeat(bytes - BASIC.length);

  test('an answer of 8 MiB is read', async () => {
    const { service } = await pair(() => reply(200, filled(RESPONSE_MAX_BYTES)));
    expect(RESPONSE_MAX_BYTES).toBe(8 * 1024 * 1024);
    expect(await fetchPresence(service)).toHaveLength(3);
  });

  test('a byte more is refused', async () => {
    const { service } = await pair(() => reply(200, filled(RESPONSE_MAX_BYTES + 1)));
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'too-large' });
  });

  test('so is what unpacks to more', async () => {
    const packed = gzipSync(filled(RESPONSE_MAX_BYTES + 1));
    const { service } = await pair(() => reply(200, packed, { 'Content-Encoding': 'gzip' }));
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'too-large' });
  });
});

describe('an answer that is not whole', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n';

  test.each([
    ['half a body', HEAD + BASIC],
    ['half a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n<presence'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-'],
    ['nothing', ''],
  ])('%s', async (_, bytes) => {
    const { service } = await pair((_request, socket) => {
      socket.end(bytes);
      return undefined;
    });
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'unreachable' });
  });

  test.each(['', HEAD + BASIC])('a connection reset after %j', async (bytes) => {
    const { service } = await pair((_request, socket) => {
      socket.write(bytes, () => socket.resetAndDestroy());
      return undefined;
    });
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'unreachable' });
  });

  test.each(['SSH-2.0-OpenSSH_9.6\r\n', '\u0000\u0001\u0002\r\n\r\n', 'HTTP/1.1 abc\r\n\r\n'])(
    'another protocol: %j',
    async (bytes) => {
      const { service } = await pair(() => bytes);
      expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'unreachable' });
    },
  );

  test('a body that is packed wrongly', async () => {
    const { service } = await pair(() => reply(200, BASIC, { 'Content-Encoding': 'gzip' }));
    const { message } = await failure(fetchPresence(service));
    expect(message).toMatch(/\.$/u);
  });
});

describe('an answer that is not UTF-8', () => {
  test('is unreadable', async () => {
    const { service } = await pair(() => reply(200, Buffer.from(BASIC.replace('reed', 'r\xe9ed'), 'latin1')));
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'unreadable' });
  });

  const UTF_16 = Buffer.from(`\uFEFF${BASIC}`, 'utf16le');

  test.each([
    ['UTF-16', UTF_16],
    ['UTF-16, the other way round', Buffer.from(UTF_16).swap16()],
    ['UTF-16 without a mark', UTF_16.subarray(2)],
    ['UTF-32', Buffer.from(`\uFEFF${BASIC}`.replaceAll(/./gsu, '$&\0'), 'utf16le')],
    ['said to be Latin-1', Buffer.from(BASIC.replace('UTF-8', 'ISO-8859-1'))],
    ['half a character', Buffer.concat([Buffer.from(BASIC), Buffer.of(0xc3)])],
  ])('is unreadable as %s', async (_, bytes) => {
    const { service } = await pair(() => reply(200, bytes, { 'Content-Type': 'text/xml; charset=UTF-16' }));
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'unreadable' });
  });

  test('gives an error its status and no code', async () => {
    const { service } = await pair(() => reply(503, Buffer.from(`\uFEFF${BUSY}`, 'utf16le')));
    const error = await failure(fetchPresence(service));
    expect(error).toMatchObject({ kind: 'refused', status: 503 });
    expect(error.code).toBeUndefined();
  });

  test('with a byte-order mark is UTF-8', async () => {
    const { service } = await pair(() => reply(200, `\uFEFF${BASIC}`));
    expect(await fetchPresence(service)).toHaveLength(3);
  });
});

describe('no answer', () => {
  test('where nothing listens', async () => {
    const port = await freePort();
    const error = await failure(fetchPresence(client({ origin: `http://127.0.0.1:${port}` })));
    expect(error).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED', searchTerm: 'ECONNREFUSED' });
    expect(error.message).toContain(String(port));
  });

  test('under a name that nobody has', async () => {
    const error = await failure(fetchPresence(client({ origin: 'http://nobody.invalid:8082' })));
    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain('nobody.invalid');
  });

  test('in time', async () => {
    const { service } = await pair(() => undefined, { timeoutMs: 50 });
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'timeout' });
  });

  test.each(['', BASIC.slice(0, 40)])('in time after a head and %j', async (start) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n${start}`;
    const { service } = await pair(() => head, { timeoutMs: 50 });
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'timeout' });
  });

  test('in time, though a byte comes now and then', async () => {
    const { service } = await pair(
      (_, socket) => {
        const dripping = setInterval(() => socket.write(' '), 20);
        socket.on('close', () => clearInterval(dripping));
        return 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n';
      },
      { timeoutMs: 100 },
    );
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'timeout' });
  });
});

describe('more requests than connections', () => {
  const SIX = [1, 2, 3, 4, 5, 6];

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('wait, and their time begins when they are sent', async () => {
    const asked: Socket[] = [];
    const { server, service } = await pair((_, socket) => void asked.push(socket));
    const calls = Promise.all(SIX.map(() => fetchPresence(service)));
    await server.untilAsked(4);
    vi.advanceTimersByTime(15_000);
    for (const socket of asked.splice(0)) socket.write(reply(200, BASIC));
    await server.untilAsked(6);
    vi.advanceTimersByTime(15_000);
    for (const socket of asked) socket.write(reply(200, BASIC));
    expect(await calls).toHaveLength(6);
    expect(server.connections()).toBe(4);
  });

  test('do not wait for a server that is silent to those before them', async () => {
    const { server, service } = await pair(() => undefined);
    const calls = Promise.all(SIX.map(() => failure(fetchPresence(service))));
    await server.untilAsked(4);
    vi.advanceTimersByTime(20_000);
    expect((await calls).map(({ kind }) => kind)).toEqual(SIX.map(() => 'timeout'));
    expect(server.requests).toHaveLength(4);
  });

  test('are given up while they wait', async () => {
    const { server, service } = await pair(() => undefined);
    const controller = new AbortController();
    const calls = Promise.all(SIX.map(() => failure(fetchPresence(service, controller.signal))));
    await server.untilAsked(4);
    controller.abort();
    expect((await calls).map(({ kind }) => kind)).toEqual(SIX.map(() => 'aborted'));
  });
});

describe('given up', () => {
  test('before it began: nothing is sent', async () => {
    const { server, service } = await pair(() => reply(200, BASIC));
    expect(await failure(fetchPresence(service, AbortSignal.abort()))).toMatchObject({ kind: 'aborted' });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['while the server thinks', undefined],
    ['amid the body', 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<presence'],
  ])('%s: the connection is closed', async (_, bytes) => {
    const controller = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const { server, service } = await pair((_request, socket) => {
      closed = closing(socket);
      return bytes;
    });
    const call = failure(fetchPresence(service, controller.signal));
    await server.untilAsked(1);
    controller.abort();
    expect(await call).toMatchObject({ kind: 'aborted' });
    await closed;
  });

  test.each(Object.keys(CALLS))('%s', async (name) => {
    const { server, service } = await pair(() => undefined);
    const controller = new AbortController();
    const { signal } = controller;
    const calls: Record<string, () => Promise<unknown>> = {
      loginApplicationUser: () => service.loginApplicationUser('a', 'b', { signal }),
      forcedLoginApplicationUser: () => service.loginApplicationUser('a', 'b', { signal, force: true }),
      loginEndUser: () => service.loginEndUser(APPLICATION, 'a', { signal }),
      forcedLoginEndUser: () => service.loginEndUser(APPLICATION, 'a', { signal, force: true }),
      logout: () => service.logout(END_USER, { signal }),
      registerEndpoint: () => service.registerEndpoint(APPLICATION, 'http://a/b', 3600, { signal }),
      refreshEndpoint: () => service.refreshEndpoint(APPLICATION, '1', 3600, { signal }),
      unregisterEndpoint: () => service.unregisterEndpoint(APPLICATION, '1', { signal }),
      subscribe: () =>
        service.subscribe(END_USER, { contacts: ['a@b'], endpointId: '1', expirySeconds: 3600 }, { signal }),
      unsubscribe: () => service.unsubscribe(END_USER, '1', { signal }),
      subscribedPresence: () => service.subscribedPresence(END_USER, '1', 'rich', { signal }),
      polledPresence: () => service.polledPresence(END_USER, 'a@b', 'rich', { signal }),
    };
    const call = failure(calls[name]!());
    await server.untilAsked(1);
    controller.abort();
    expect(await call).toMatchObject({ kind: 'aborted' });
  });
});

test('an error holds no password and no key', async () => {
  const { service } = await pair((_, socket) => {
    socket.resetAndDestroy();
    return undefined;
  });
  for (const call of Object.values(CALLS)) {
    const error = await failure(call(service));
    expect(`${JSON.stringify(error)} ${error.message} ${error.stack}`).not.toMatch(/secret|app-key|joe-key/u);
    expect(error.cause).toBeUndefined();
  }
});
