import { execFile } from 'node:child_process';
import { access, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { fuses } from '../../../build/package/fuses.mjs';
import { identity } from '../../../build/package/identity.mjs';
import { freePort } from '../free-port.js';
import { startSimulatorProcess, writeSampleFolder, type SimulatorProcess } from '../simulator-process.js';
import { Person, type Running } from './person.js';

const run = promisify(execFile);
const folder = '/usr/lib/rollcall';
const [first, next] = JSON.parse(process.env['ROLLCALL_TEST_PACKAGES'] ?? '[]') as {
  version: string;
  file: string;
}[];
const person = new Person(JSON.parse(process.env['ROLLCALL_TEST_USER'] ?? '{}') as never);

/** What electron-builder calls the switches, and the number of each in the executable. */
const WIRES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

let simulator: SimulatorProcess;

/** One life of an installed program, from its package to its end. */
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  simulator = await startSimulatorProcess();
});
test.afterAll(() => simulator.kill());

test('the package installs, with what it needs and nothing else', async () => {
  await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', first!.file], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  expect(await packageStatus()).toBe(`installed ${first!.version}`);
  expect(listPackage(join(folder, 'resources/app.asar'), { isPack: false }).filter(isFolderOfApp)).toEqual([
    '/out',
    '/out/icons',
    '/out/main',
    '/out/preload',
    '/out/renderer',
    '/package.json',
  ]);
  const notices = await readFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['axios', 'koa', 'preact', 'saxes', 'zod'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'));
  expect(await readFile('/usr/share/doc/rollcall/copyright', 'utf8')).toContain('MIT License');
  const { stdout: locales } = await run('ls', [join(folder, 'locales')]);
  expect(locales.split('\n').filter((name) => name.endsWith('.pak'))).toEqual(['de.pak', 'en-US.pak']);
  // Where user namespaces are forbidden Chromium's sandbox needs this.
  const { mode, uid } = await stat(join(folder, 'chrome-sandbox'));
  expect([(mode & 0o7777).toString(8), uid]).toEqual(['4755', 0]);
});

test('the desktop finds it: an entry, an icon, and links that lead to it', async () => {
  const entry = `/usr/share/applications/${identity.id}.desktop`;
  expect(await readFile(entry, 'utf8')).toContain(`MimeType=x-scheme-handler/${identity.scheme};`);
  await access('/usr/share/icons/hicolor/256x256/apps/rollcall.png');
});

test('every fuse is as it was meant', async () => {
  const wire = await getCurrentFuseWire(join(folder, 'rollcall'));
  // '1' is on, '0' is off.
  const found = Object.fromEntries(
    Object.entries(WIRES).map(([name, number]) => [name, String.fromCharCode(wire[number] ?? 0)]),
  );
  // No fuse, but what macOS needs after them.
  const meant = Object.entries(fuses).filter(([name]) => name !== 'resetAdHocDarwinSignature');
  expect(found).toEqual(Object.fromEntries(meant.map(([name, on]) => [name, on ? '1' : '0'])));
});

test('an ordinary user sees the list live, with the sandbox on', async () => {
  const samples = await writeSampleFolder(join(person.home, 'samples'), {
    server: simulator.origin,
    callbackPort: await freePort(),
  });
  await person.give(samples);
  const app = await person.start(`--import=${samples}`);
  await app.waitForLine(/^connection live$/u);
  const list = await app.page('presence');
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Available/u })).toBeVisible();
  simulator.type('carlotta away');
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Away/u })).toBeVisible();
  await list.evaluate(() =>
    window.rollcall.call('person.favourite', { address: 'carlotta@example.com', on: true }),
  );

  const processes = await person.processes(join(folder, 'rollcall'));
  expect(processes.flatMap(({ args }) => args)).not.toContain('--no-sandbox');
  const renderers = processes.filter(({ args }) => args.includes('--type=renderer'));
  expect(renderers).not.toEqual([]);
  for (const { pid } of renderers) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    // Its system calls are filtered, and it sees no processes but those of its sandbox.
    expect(status).toMatch(/^Seccomp:\t2$/mu);
    expect(status).toMatch(/^NSpid:\t\d+\t\d+/mu);
  }
  await leave(app);
});

test('the command line answers, and reaches the one that runs', async () => {
  expect(await person.run('rollcall', '--version')).toBe(`Rollcall ${first!.version}\n`);
  expect(await person.run('rollcall', '--help')).toContain('--quit');
  expect(await person.run('rollcall', '--quit')).toBe('Rollcall is not running.\n');

  const app = await person.start('--hidden');
  await app.waitForLine(/^connection live$/u);
  expect(app.browser.contexts().flatMap((context) => context.pages())).toEqual([]);
  await person.run('rollcall', '--show');
  const list = await app.page('presence');
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant/u }).first()).toBeVisible();
  await person.run('xdg-open', 'rollcall://contact/reed%40example.com');
  await expect(list.getByRole('region', { name: 'Details of Reed Bello' })).toBeVisible();
  await person.run('rollcall', '--', 'rollcall://contact/carlotta%40example.com');
  await expect(list.getByRole('region', { name: 'Details of Carlotta Tendant' })).toBeVisible();
  await leave(app);
});

test('an upgrade keeps the settings, the password and what was chosen', async () => {
  await run('dpkg', ['--install', next!.file]);
  expect(await packageStatus()).toBe(`installed ${next!.version}`);
  expect(await person.run('rollcall', '--version')).toBe(`Rollcall ${next!.version}\n`);
  const app = await person.start();
  await app.waitForLine(/^connection live$/u);
  const list = await app.page('presence');
  const { favourites } = await list.evaluate(() => window.rollcall.call('preferences.read', undefined));
  expect(favourites).toEqual(['carlotta@example.com']);
  await leave(app);
});

test('removed, nothing is left but what is the user’s, and the password is gone from their keychain', async () => {
  const running = await person.start();
  await running.waitForLine(/^connection live$/u);
  expect(await keysInKeychain()).not.toEqual([]);
  await run('dpkg', ['--remove', 'rollcall']);
  expect(await keysInKeychain()).toEqual([]);
  expect(await running.ended).toBe(0);
  expect(await packageStatus()).toMatch(/^config-files|^$/u);
  expect(await namedRollcall('/usr', '/etc', '/opt', '/var/cache')).toEqual([]);
  await access(join(person.home, '.config/Rollcall/settings.json'));

  await run('dpkg', ['--purge', 'rollcall']);
  expect(await packageStatus()).toBe('');
  expect(await namedRollcall('/var/lib/dpkg/info')).toEqual([]);
  await access(join(person.home, '.config/Rollcall/settings.json'));

  await run('dpkg', ['--install', next!.file]);
  const again = await person.start();
  await again.waitForLine(/^connection waits for the password$/u);
  await leave(again);
  await run('dpkg', ['--purge', 'rollcall']);
  expect(await packageStatus()).toBe('');
});

/** Ends it as the command line does, and waits until it has taken leave. */
async function leave(app: Running): Promise<void> {
  await app.browser.close();
  await person.run('rollcall', '--quit');
  expect(await app.ended).toBe(0);
}

/** What the user's keychain holds of ours: the key that closes the password. */
async function keysInKeychain(): Promise<string[]> {
  const answer = await person.run(
    'dbus-send',
    ...['--session', '--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets'],
    ...['org.freedesktop.Secret.Service.SearchItems', 'dict:string:string:application,Rollcall'],
  );
  return [...answer.matchAll(/object path "([^"]+)"/gu)].map(([, path = '']) => path);
}

/** State and version of the package; empty where dpkg knows none. */
async function packageStatus(): Promise<string> {
  const { stdout } = await run('dpkg-query', [
    '-W',
    '-f',
    '${db:Status-Status} ${Version}',
    'rollcall',
  ]).catch(() => ({
    stdout: '',
  }));
  return stdout;
}

async function namedRollcall(...folders: readonly string[]): Promise<string[]> {
  const { stdout } = await run('find', [...folders, '-xdev', '-iname', '*rollcall*']);
  return stdout.split('\n').filter((line) => line !== '');
}

function isFolderOfApp(path: string): boolean {
  return path.split('/').length <= 3 && !/^\/out\/[^/]+\/./u.test(path);
}
