import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Endpoint } from '../../../main/endpoint/endpoint.js';
import { ask, exchange, GOOD, HOST, open } from './harness.js';

const EVENT = 'eventType=PRESENCE_NOTIFICATION';

describe('a notification', () => {
  test.each([
    ['as servers send it', `id=10&${EVENT}`, '10'],
    ['as one guide spells it', 'id=10&etype=PRESENCE_NOTIFICATION', '10'],
    ['in another order', `${EVENT}&id=3`, '3'],
    ['with more', `a=b&id=3&${EVENT}&time=1&empty`, '3'],
    ['with an escaped id', `id=%31%30&${EVENT}`, '10'],
    ['with both spellings', `id=1&etype=OTHER&${EVENT}`, '1'],
  ])('%s', async (_, query, id) => {
    const { path, heard } = await open();
    const { status, body } = await ask(path.port, `${path.path}?${query}`);
    expect([status, body, heard]).toEqual([200, '', [id]]);
  });

  test('as an old or wordy client sends it', async () => {
    const { path, heard } = await open();
    await exchange(path.port, `GET ${path.path}?id=1&${EVENT} HTTP/1.0\r\n\r\n`);
    await ask(path.port, `http://${HOST}:${path.port}${path.path}?id=2&${EVENT}`);
    await ask(path.port, `${path.path}?id=3&${EVENT}`, {
      headers: 'Content-Length: 0\r\nExpect: 100-continue\r\n',
    });
    expect(heard).toEqual(['1', '2', '3']);
  });

  test('the path cannot be guessed and is another each time', async () => {
    const endpoint = new Endpoint();
    const paths = [await open(endpoint), await open(endpoint)].map(({ path }) => path.path);
    for (const path of paths) expect(path).toMatch(/^\/pws\/[\w-]{32,}$/u);
    expect(new Set(paths).size).toBe(2);
  });

  test('is answered before the work that it starts', async () => {
    const endpoint = new Endpoint();
    let finish = (): void => undefined;
    const work = new Promise<void>((resolve) => (finish = resolve));
    let worked = false;
    const path = await endpoint.open({
      host: HOST,
      port: 0,
      admits: () => true,
      onNotification() {
        void work.then(() => (worked = true));
        return true;
      },
    });
    onTestFinished(() => path.close());
    const { status } = await ask(path.port, `${path.path}?id=1&${EVENT}`);
    expect([status, worked]).toEqual([200, false]);
    finish();
    await work;
    expect(worked).toBe(true);
  });
});

describe('404 without a body, and nobody is told:', () => {
  test.each<[string, string, string?]>([
    ['another path', `/?${GOOD}`],
    ['no token', `/pws?${GOOD}`],
    ['an empty token', `/pws/?${GOOD}`],
    ['a wrong token', `/pws/Zk3?${GOOD}`],
    ['a token of every object', `/pws/constructor?${GOOD}`],
    ['the token in lower case', `{lower}?${GOOD}`],
    ['a slash too many', `{path}/?${GOOD}`],
    ['a path below', `{path}/a?${GOOD}`],
    ['another path with the token', `/PWS{token}?${GOOD}`],
    ['broken escapes', `/pws/%E0%A4%A?${GOOD}`],
    ['no query', '{path}'],
    ['no id', `{path}?${EVENT}`],
    ['an empty id', `{path}?id=&${EVENT}`],
    ['two ids', `{path}?id=1&id=2&${EVENT}`],
    ['an id with a path', `{path}?id=../1&${EVENT}`],
    ['an id with a blank', `{path}?id=1%202&${EVENT}`],
    ['an id for a shell', `{path}?id=1;ls&${EVENT}`],
    ['an id on two lines', `{path}?id=1%0A&${EVENT}`],
    ['an id without end', `{path}?id=${'1'.repeat(65)}&${EVENT}`],
    ['no event type', '{path}?id=1'],
    ['another event type', '{path}?id=1&eventType=OTHER'],
    ['an event type in lower case', '{path}?id=1&eventType=presence_notification'],
    ['two event types', `{path}?id=1&${EVENT}&${EVENT}`],
    ['PUT', `{path}?${GOOD}`, 'PUT'],
    ['DELETE', `{path}?${GOOD}`, 'DELETE'],
    ['OPTIONS', `{path}?${GOOD}`, 'OPTIONS'],
    ['PATCH', `{path}?${GOOD}`, 'PATCH'],
    [`a url of more than 2,048 characters`, `{path}?${GOOD}&a=${'a'.repeat(2048)}`],
    ['HEAD with a wrong token', `/pws/Zk3?${GOOD}`, 'HEAD'],
  ])('%s', async (_, target, method = 'GET') => {
    const { path, heard } = await open();
    const written = target
      .replace('{path}', path.path)
      .replace('{token}', path.path.slice('/pws'.length))
      .replace('{lower}', path.path.toLowerCase());
    const answer = await ask(path.port, written, { method });
    expect([answer.status, answer.body, heard]).toEqual([404, '', []]);
  });

  test.each([
    ['a body', 'Content-Length: 2\r\n', '{}'],
    ['a body that is announced', 'Content-Length: 1000000\r\n', ''],
    ['a body that waits to be asked for', 'Content-Length: 2\r\nExpect: 100-continue\r\n', ''],
    ['a body in pieces', 'Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n'],
  ])('%s, and the connection ends', async (_, headers, body) => {
    const { path, heard } = await open();
    const request = `GET ${path.path}?${GOOD} HTTP/1.1\r\nHost: ${HOST}\r\n${headers}\r\n${body}`;
    const answer = await exchange(path.port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n[^{}]*\r\n\r\n$/u);
    expect([answer, heard]).toEqual([expect.stringContaining('Connection: close'), []]);
  });

  test('an expectation of another kind is not remarked on', async () => {
    const { path, heard } = await open();
    const { status } = await ask(path.port, `${path.path}?${GOOD}`, { headers: 'Expect: wonders\r\n' });
    expect([status, heard]).toEqual([200, ['1']]);
  });

  test('a receiver that fails says nothing of it', async () => {
    const endpoint = new Endpoint();
    const path = await endpoint.open({
      host: HOST,
      port: 0,
      admits: () => true,
      onNotification() {
        throw new Error('a secret');
      },
    });
    onTestFinished(() => path.close());
    const { status, body } = await ask(path.port, `${path.path}?${GOOD}`);
    expect([status, body]).toEqual([404, '']);
  });

  test('an id that the handler does not know', async () => {
    const { path, heard } = await open();
    const { status, body } = await ask(path.port, `${path.path}?id=unknown&${EVENT}`);
    expect([status, body, heard]).toEqual([404, '', ['unknown']]);
  });
});

describe('a notification by other means', () => {
  test.each(['HEAD', 'POST'])('%s', async (method) => {
    const { path, heard } = await open();
    const { status, body } = await ask(path.port, `${path.path}?id=1&${EVENT}`, { method });
    expect([status, body, heard]).toEqual([200, '', ['1']]);
  });

  test('a POST with a body, which nobody reads', async () => {
    const { path, heard } = await open();
    const head = `POST ${path.path}?id=1&${EVENT} HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n`;
    expect(await exchange(path.port, `${head}id=2`)).toMatch(
      /^HTTP\/1\.1 200 OK\r\n(?:.*\r\n)*Connection: close\r\n/u,
    );
    expect(heard).toEqual(['1']);
  });

  test('HTTP/1.1 with its first line alone', async () => {
    const { path, heard } = await open();
    await exchange(path.port, `GET ${path.path}?id=1&${EVENT} HTTP/1.1\r\nConnection: close\r\n\r\n`);
    expect(heard).toEqual(['1']);
  });

  test('an id in braces', async () => {
    const { path, heard } = await open();
    await ask(path.port, `${path.path}?id=%7B0a-1b%7D&${EVENT}`);
    expect(heard).toEqual(['{0a-1b}']);
  });
});

test.each(['GET', 'POST', 'TRACE'])('nothing of a %s comes back', async (method) => {
  const { path } = await open();
  for (const target of [`/mirror?id=mirror&eventType=mirror`, `${path.path}?id=mirror&${EVENT}`]) {
    const headers = 'X-Mirror: mirror\r\nCookie: mirror\r\nOrigin: http://mirror\r\n';
    const { head, body } = await ask(path.port, target, { method, headers });
    expect(head + body).not.toContain('mirror');
    expect(body).toBe('');
  }
});

test.each([
  ['a head without end', `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(16 * 1024)}\r\n\r\n`],
  ['no HTTP', '\x16\x03\x01\x02\x00\x01\r\n\r\n'],
  ['a broken head', 'GET / HTTP/1.1\r\nHost\r\n\r\n'],
  ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['a request to be a proxy', `CONNECT ${HOST}:80 HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`],
])('%s is answered by a bare 400 or nothing, and the next caller is served', async (_, bytes) => {
  const { path, heard } = await open();
  // What was sent and not read any more may break the connection off.
  const answer = await exchange(path.port, bytes).catch(() => '');
  const bare = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
  expect(['', bare]).toContain(answer);
  await ask(path.port, `${path.path}?id=1&${EVENT}`);
  expect(heard).toEqual(['1']);
});

test('noise does not stop it', async () => {
  const { path, heard } = await open();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.string({ maxLength: 20 }), async (bytes, query) => {
      const noise = Buffer.from(bytes).toString('latin1');
      const answer = await exchange(
        path.port,
        `GET /pws/${noise}?${query} HTTP/1.1\r\nConnection: close\r\n${noise}\r\n\r\n`,
      ).catch(() => '');
      expect(answer).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/u);
    }),
    { numRuns: 100 },
  );
  await ask(path.port, `${path.path}?id=1&${EVENT}`);
  expect(heard).toEqual(['1']);
});
