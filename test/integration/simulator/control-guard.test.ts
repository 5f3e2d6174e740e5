import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { openControl } from './control-harness.js';
import { send } from './raw-http.js';

describe('what is not the page or a tool of this computer is refused:', () => {
  test.each([
    ['another name for this address', { Host: 'evil.example:PORT' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['no port', { Host: '127.0.0.1' }],
    ['another page', { Origin: 'https://evil.example' }],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('%s', async (_, headers) => {
    const { ask, origin, simulator } = await openControl();
    const port = new URL(origin).port;
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    const fault = { kind: 'lose-notifications' };
    const answers = [
      await ask('GET', '/state', undefined, own),
      await ask('POST', '/faults', fault, own),
      await ask('DELETE', '/faults', undefined, own),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(answers[0]?.body).not.toContain('people');
    expect(simulator.faults).toEqual([]);
  });

  test('a form', async () => {
    const { ask, simulator } = await openControl();
    const body = JSON.stringify({ kind: 'lose-notifications' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      expect((await ask('POST', '/faults', body, { 'Content-Type': type })).status).toBe(415);
    }
    expect(simulator.faults).toEqual([]);
  });

  test('a body that is too long', async () => {
    const { ask } = await openControl();
    const answer = await ask('POST', '/presence', { contact: 'j'.repeat(20_000), presence: 'away' });
    expect(answer.status).toBe(413);
  });

  test('but the page itself is let in under each name of this computer', async () => {
    const { ask, origin } = await openControl();
    const port = new URL(origin).port;
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const host = `${name}:${port}`;
      const headers = { Host: host, Origin: `http://${host.toLowerCase()}` };
      expect((await ask('POST', '/faults', { kind: 'lose-notifications' }, headers)).status).toBe(204);
    }
  });
});

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

test.runIf(outside)('it listens on this computer alone, whatever the server listens on', async () => {
  const { simulator, origin } = await openControl({ host: '0.0.0.0' });
  const { port } = new URL(origin);
  const service = new URL(simulator.httpOrigin ?? '').port;
  expect((await send('GET', `http://${outside}:${service}/`)).status).toBe(404);
  await expect(send('GET', `http://${outside}:${port}/state`)).rejects.toThrow('ECONNREFUSED');
});
