import { createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ANY, refused, start } from './cli-harness.js';
import { Client, errorCode } from './client.js';
import { send } from './raw-http.js';

test('faults and troubles come by options and by typed lines', async () => {
  const { out, origin, input } = await start(
    ...[...ANY, '--session-seconds', '3600', '--max-requests', '1000'],
    ...['--fault', 'refuse login 208 1', '--fault', 'fetch error'],
  );
  const client = new Client(origin);
  await expect(client.loginApplicationUser()).rejects.toThrow('<code>208</code>');
  const key = await client.loginEndUser(await client.loginApplicationUser(), 'rita');
  const poll = () => client.send('GET', '/users/rita/presence/basic/contacts/joe@example.com', key);
  expect(errorCode(await poll())).toBe(200);

  const type = async (line: string, answer: string): Promise<void> => {
    input.write(`${line}\n`);
    await vi.waitFor(() => expect(out.at(-1)).toEqual(answer));
  };
  await type('faults', 'fetches get 500 and code 200, until it is ended');
  await type('behave', 'Nothing is wrong on purpose any more.');
  expect((await poll()).status).toBe(200);
  await type('fetch too-many 1', 'fetches get 503 and code 212, 1 more');
  expect(errorCode(await poll())).toBe(212);
  await type('faults', 'Nothing is wrong on purpose.');
  await type('force-login rita', "Somebody else forced rita's login.");
  expect(errorCode(await poll())).toBe(101);
  await type('force-login nobody', 'Nobody is called nobody.');
  await type('fetch slowly', expect.stringMatching(/^It is fetch busy\|error/u) as string);
  await type(
    'max-requests 0',
    'A new session lasts 3600 s, requests are not limited, the backup server is not named.',
  );
  await type('new-certificate', 'There is no certificate while https is off.');
  await type('restart', 'The server restarted: nobody is logged in.');
  await type('activity', 'liveSubscriptions  0');
  await type('go-away', 'The server is away: its ports are closed.');
  await expect(poll()).rejects.toThrow('ECONNREFUSED');
  await type('come-back', 'The server is back.');
  expect(errorCode(await poll())).toBe(101);
});

test('it says where the control page is, or that its usual port is taken', async () => {
  const { out, end } = await start(
    '--http-port',
    '0',
    '--https-port',
    'off',
    '--still',
    '--control-port',
    '0',
  );
  const page = /^Control page: (http:\/\/127\.0\.0\.1:\d+\/)$/mu.exec(out.join('\n'))?.[1] ?? '';
  expect((await send('GET', page)).body).toContain('<!doctype html>');
  await end();

  const other = createServer();
  // Where it is taken by somebody else the outcome is the same.
  await new Promise<void>((resolve) => {
    other.once('error', () => resolve());
    other.listen(8090, '127.0.0.1', resolve);
  });
  onTestFinished(() => void other.close());
  const without = await start('--http-port', '0', '--https-port', 'off', '--still');
  expect(without.out).toContain('No control page: port 8090 is taken. Choose another with --control-port.');
  const { code, err } = await refused('--http-port', '0', '--https-port', 'off', '--control-port', '8090');
  expect(code).toBe(1);
  expect(err).toContain('Port 8090 is taken by another program.');
});
