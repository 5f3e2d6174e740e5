import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Endpoint } from '../../../main/endpoint/endpoint.js';
import { ask, exchange, HOST, open } from './harness.js';

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
    await ask(path.port, `${path.path}?id=3&${EVENT}`, { headers: 'Content-Length: 2\r\n', body: '{}' });
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
    const path = await endpoint.open(HOST, 0, () => {
      void work.then(() => (worked = true));
      return true;
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
  const good = `id=1&${EVENT}`;
  test.each<[string, string, string?]>([
    ['another path', `/?${good}`],
    ['no token', `/pws?${good}`],
    ['an empty token', `/pws/?${good}`],
    ['a wrong token', `/pws/Zk3?${good}`],
    ['a token of every object', `/pws/constructor?${good}`],
    ['the token in lower case', `{lower}?${good}`],
    ['a slash too many', `{path}/?${good}`],
    ['a path below', `{path}/a?${good}`],
    ['another path with the token', `/PWS{token}?${good}`],
    ['broken escapes', `/pws/%E0%A4%A?${good}`],
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
    ['POST', `{path}?${good}`, 'POST'],
    ['PUT', `{path}?${good}`, 'PUT'],
    ['DELETE', `{path}?${good}`, 'DELETE'],
    ['OPTIONS', `{path}?${good}`, 'OPTIONS'],
    ['PATCH', `{path}?${good}`, 'PATCH'],
    ['HEAD with a wrong token', `/pws/Zk3?${good}`, 'HEAD'],
  ])('%s', async (_, target, method = 'GET') => {
    const { path, heard } = await open();
    const written = target
      .replace('{path}', path.path)
      .replace('{token}', path.path.slice('/pws'.length))
      .replace('{lower}', path.path.toLowerCase());
    const answer = await ask(path.port, written, { method });
    expect([answer.status, answer.body, heard]).toEqual([404, '', []]);
  });

  test('an id that the handler does not know', async () => {
    const { path, heard } = await open();
    const { status, body } = await ask(path.port, `${path.path}?id=unknown&${EVENT}`);
    expect([status, body, heard]).toEqual([404, '', ['unknown']]);
  });
});

test('HEAD is answered and does nothing', async () => {
  const { path, heard } = await open();
  const { status, body } = await ask(path.port, `${path.path}?id=1&${EVENT}`, { method: 'HEAD' });
  expect([status, body, heard]).toEqual([200, '', []]);
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

test('a head without end is refused, and the next caller is served', async () => {
  const { path, heard } = await open();
  const { status, body } = await ask(path.port, `${path.path}?id=1&${EVENT}`, {
    headers: `X-Long: ${'x'.repeat(16 * 1024)}\r\n`,
  });
  expect([status, body, heard]).toEqual([431, '', []]);
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
