import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { OPTION_NAMES } from '../../../main/simulator/cli-options.js';
import { COMMAND_WORDS } from '../../../main/simulator/command-words.js';
import { FETCH_ANSWERS, REFUSABLE } from '../../../main/simulator/fault.js';
import { FAULT_WORDS } from '../../../main/simulator/fault-words.js';
import { ANY, refused, SECURE, start } from './cli-harness.js';
import { Client, errorCode } from './client.js';
import { send } from './raw-http.js';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'simulator-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('it says where it listens and who can log in, serves, and ends cleanly', async () => {
  const { out, err, origin, end } = await start(...ANY);
  expect(out[0]).toBe(`Listening on ${origin}/presence-service`);
  expect(out[1]).toBe('Application users: appuser (password appuser)');
  expect(out[2]).toContain('carlotta, reed');
  const client = new Client(origin);
  const key = await client.loginEndUser(await client.loginApplicationUser(), 'rita');
  expect(out).toContain('POST /presence-service/users/rita/sessions 201');
  expect(out.join('\n')).not.toContain(key);
  expect(await end()).toBe(0);
  expect(err).toEqual([]);
  await expect(client.loginApplicationUser()).rejects.toThrow(/ECONNREFUSED/u);
});

test('its people and users are those of the command line', async () => {
  const { out, origin, input } = await start(
    ...[...ANY, '--app-user', 'demo:s3cret:x', '--end-user', 'watcher'],
    ...['--contact', 'joe:Joe Nakamura:Sales', '--contact', 'ann', '--domain', 'imp.test'],
  );
  expect(out.join('\n')).not.toContain('s3cret');
  expect(out[2]).toBe('End users: watcher, joe, ann');
  const client = new Client(origin);
  const app = await client.loginApplicationUser('demo', 's3cret:x');
  const key = await client.loginEndUser(app, 'watcher');
  expect(errorCode(await client.send('POST', '/users/carlotta/sessions', app))).toBe(114);
  const { body } = await client.send('GET', '/users/watcher/presence/rich/contacts/joe@imp.test', key);
  expect(body).toContain('>Joe Nakamura</display-name>');

  input.write('joe away back 14:30\n');
  await vi.waitFor(() => expect(out).toContain('joe is AWAY (back 14:30)'));
  input.write('joe flying\nnobody away\nlist\n');
  await vi.waitFor(() => expect(out.at(-1)).toMatch(/^ann +ann +AVAILABLE$/u));
  expect(out.at(-2)).toMatch(/^joe +Joe Nakamura +AWAY \(back 14:30\)$/u);
  expect(out.at(-3)).toContain('Nobody is called nobody');
  expect(out.at(-4)).toContain('on-the-phone');

  input.end('cpu high\n');
  await vi.waitFor(() => expect(out.at(-1)).toBe('The CPU load is high.'));
  const fetched = await client.send('GET', '/users/watcher/presence/basic/contacts/joe@imp.test', key);
  expect(errorCode(fetched)).toBe(210);
});

test('it reads people from a file of objects or of names', async () => {
  const path = join(await folder(), 'people.json');
  await writeFile(path, JSON.stringify(['ann', { id: 'joe', name: 'Joe', presence: 'dnd', group: 'Sales' }]));
  const { out, input } = await start(...ANY, '--people', path);
  input.write('list\n');
  await vi.waitFor(() => expect(out.at(-1)).toMatch(/^joe +Joe +DND$/u));
  await writeFile(path, JSON.stringify([{ id: 'joe', presence: 'gone' }]));
  const { code, err } = await refused(...ANY, '--people', path);
  expect(code).toBe(2);
  expect(err).toContain('The people file cannot be used.');
});

test('it writes the parameter files of the sample scripts and never over one that is there', async () => {
  const path = join(await folder(), 'params');
  const { end, out } = await start(...ANY, '--write-params', path, '--contact', 'joe', '--contact', 'rita');
  const origin = /http:\/\/[^/]+/u.exec(out[0] ?? '')?.[0];
  await end();
  expect((await readdir(path)).sort()).toEqual([
    'appuser.json',
    'contacts.list',
    'enduser.json',
    'serverparams.json',
  ]);
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(path, name), 'utf8'));
  expect(await read('serverparams.json')).toMatchObject({
    params: [{ SERVER: origin, HOST: '127.0.0.1' }],
  });
  expect(await read('appuser.json')).toEqual({ params: [{ USERNAME: 'appuser', PASSWD: 'appuser' }] });
  expect(await read('enduser.json')).toMatchObject({ params: [{ USERNAME: 'joe' }] });
  expect(await read('contacts.list')).toEqual(['joe', 'rita']);

  await rm(join(path, 'appuser.json'));
  const { code, err } = await refused(...ANY, '--write-params', path);
  expect(code).toBe(2);
  expect(err).toContain('is there already');
  expect(await readdir(path)).not.toContain('appuser.json');
});

test('it writes the certificate, over an older one but over nothing else', async () => {
  const path = join(await folder(), 'imp.pem');
  await writeFile(path, '-----BEGIN CERTIFICATE-----\nold\n');
  const { out } = await start(...SECURE, '--certificate', path);
  const origin = /https:\/\/[^/]+/u.exec(out[0] ?? '')?.[0] ?? '';
  const ca = await readFile(path, 'utf8');
  expect((await send('GET', `${origin}/presence-service/`, { ca })).status).toBe(404);
  await writeFile(path, 'precious');
  const { code } = await refused(...SECURE, '--certificate', path);
  expect([code, await readFile(path, 'utf8')]).toEqual([2, 'precious']);
});

test('a port that is taken is said in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { code, err } = await refused(
    '--http-port',
    String(port),
    '--https-port',
    'off',
    '--control-port',
    'off',
  );
  expect(code).toBe(1);
  expect(err).toContain(`Port ${port} is taken by another program.`);
});

test('help names every option and everything that can be typed', async () => {
  const { code, out } = await refused('--help');
  expect(code).toBe(0);
  for (const name of OPTION_NAMES) expect(out).toContain(`--${name}`);
  for (const word of [...FAULT_WORDS, ...COMMAND_WORDS, 'list', 'faults', 'behave', 'activity']) {
    expect(out).toMatch(new RegExp(`^  .*\\b${word}\\b`, 'mu'));
  }
  for (const name of [...REFUSABLE, ...FETCH_ANSWERS]) expect(out).toContain(name);
  expect(out).toContain('curl');
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});

test.each([
  [['--port', '1'], '--port'],
  [['--http-port', 'x'], '--http-port'],
  [['--http-port', '70000'], '--http-port'],
  [['--http-port', 'off', '--https-port', 'off'], 'ports are off'],
  [['--https-port', 'off', '--certificate', 'x.pem'], 'certificate'],
  [['--app-user', 'demo'], 'NAME:PASSWORD'],
  [['--contact', 'joe@example.com'], 'ID[:Display Name[:Group]]'],
  [['--contact', 'joe', '--contact', 'JOE'], 'twice'],
  [['--pace', '-1'], '--pace'],
  [['--pace', ''], '--pace'],
  [['--rich', 'poor'], 'nested, escaped, bare'],
  [['--redirect', 'rita'], 'USER:HOST'],
  [['--team', 'other'], 'demo'],
  [['--fault', 'lose everything'], 'lose [COUNT]'],
  [['--control-port', 'x'], '--control-port'],
  [['--certificate-kind', 'old'], 'valid, expired, other-name'],
  [['--session-seconds', '86401'], '86400 at most'],
  [['--max-requests', '-1'], '--max-requests'],
  [['stray'], 'stray'],
])('%j cannot be used', async (argv, hint) => {
  const { code, err } = await refused(...argv);
  expect(code).toBe(2);
  expect(err).toContain(hint);
});
