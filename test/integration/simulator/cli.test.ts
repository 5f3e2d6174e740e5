import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runSimulatorCommand } from '../../../main/simulator/cli.js';
import { Client, errorCode } from './client.js';
import { send } from './raw-http.js';

const ANY = ['--http-port', '0', '--https-port', 'off', '--still'];

interface Running {
  readonly out: string[];
  readonly err: string[];
  readonly input: PassThrough;
  readonly origin: string;
  /** Ends the command and gives its exit code. */
  readonly end: () => Promise<number>;
}

/** Starts the command and waits until it greets. */
async function start(...argv: readonly string[]): Promise<Running> {
  const out: string[] = [];
  const err: string[] = [];
  const input = new PassThrough();
  const controller = new AbortController();
  const done = runSimulatorCommand(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    input,
    end: controller.signal,
  });
  const end = (): Promise<number> => {
    controller.abort();
    return done;
  };
  onTestFinished(async () => {
    await end();
  });
  await vi.waitFor(() => expect(out.some((line) => line.startsWith('Contacts:'))).toBe(true), {
    timeout: 5000,
  });
  const origin = /http:\/\/[^/]+/u.exec(out.join('\n'))?.[0] ?? '';
  return { out, err, input, origin, end };
}

/** Runs a command that ends by itself. */
async function refused(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runSimulatorCommand(argv, { ...io, end: AbortSignal.timeout(5000) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

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
  const { out } = await start('--http-port', 'off', '--https-port', '0', '--still', '--certificate', path);
  const origin = /https:\/\/[^/]+/u.exec(out[0] ?? '')?.[0] ?? '';
  const ca = await readFile(path, 'utf8');
  expect((await send('GET', `${origin}/presence-service/`, { ca })).status).toBe(404);
  await writeFile(path, 'precious');
  const { code } = await refused('--http-port', 'off', '--https-port', '0', '--certificate', path);
  expect([code, await readFile(path, 'utf8')]).toEqual([2, 'precious']);
});

test('a port that is taken is said in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { code, err } = await refused('--http-port', String(port), '--https-port', 'off');
  expect(code).toBe(1);
  expect(err).toContain(`Port ${port} is taken by another program.`);
});

test('help names every option', async () => {
  const { code, out } = await refused('--help');
  expect(code).toBe(0);
  for (const option of [
    '--http-port',
    '--https-port',
    '--app-user',
    '--people',
    '--pace',
    '--seed',
    '--rich',
  ]) {
    expect(out).toContain(option);
  }
  expect(out).toContain('curl');
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
  [['stray'], 'stray'],
])('%j cannot be used', async (argv, hint) => {
  const { code, err } = await refused(...argv);
  expect(code).toBe(2);
  expect(err).toContain(hint);
});
