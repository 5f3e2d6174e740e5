import { join } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { RosterSnapshot } from '../../preload/contract.js';
import { expect, test as base, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { startGoBetween, type GoBetween } from './go-between.js';
import type { LaunchedApp } from './launch.js';
import { argumentsOf, secretsBelow, secretsIn } from './secret-search.js';
import { startSimulatorProcess, writeSampleFolder, type SimulatorProcess } from './simulator-process.js';

/** One that looks different in every writing. */
const PASSWORD = 'Correct/Horse+7 & "Bättery" <Staple>';

interface Served {
  readonly simulator: SimulatorProcess;
  readonly between: GoBetween;
  /** The sample scripts' files, with the password in them. */
  readonly samples: string;
}

const test = base.extend<{ served: Served }>({
  served: async ({ folder }, use) => {
    const simulator = await startSimulatorProcess([
      ...['--http-port', '0', '--https-port', 'off', '--control-port', 'off'],
      ...['--app-user', `appuser:${PASSWORD}`],
    ]);
    const between = await startGoBetween(simulator.origin);
    const samples = await writeSampleFolder(join(folder, 'samples'), {
      server: between.origin,
      callbackPort: await freePort(),
      password: PASSWORD,
    });
    await use({ simulator, between, samples });
    between.close();
    await simulator.kill();
  },
});

test('the search finds a secret, however it is written', async ({ folder }) => {
  const samples = await writeSampleFolder(join(folder, 'samples'), {
    server: 'http://127.0.0.1',
    callbackPort: 1,
    password: PASSWORD,
  });
  expect(await secretsBelow(samples, [PASSWORD])).toEqual([
    `${join(samples, 'appuser.json')}: ${PASSWORD} in JSON`,
  ]);
  const bytes = Buffer.from(PASSWORD);
  for (const written of [
    PASSWORD,
    encodeURIComponent(PASSWORD),
    bytes.toString('hex'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    Buffer.from(`a:${PASSWORD}`).toString('base64'),
    Buffer.from(`"${PASSWORD}", and more`).toString('base64'),
    Buffer.from(PASSWORD, 'utf16le'),
  ]) {
    expect(secretsIn('here', written, [PASSWORD]), String(written)).not.toEqual([]);
  }
  expect(secretsIn('here', 'Correct Horse 7', [PASSWORD])).toEqual([]);
});

test('no secret is in what a whole life of Rollcall leaves behind or shows', async ({
  launch,
  served: { simulator, between, samples },
}) => {
  const before = await contentsOf(samples);
  const app = await launch({ args: [`--import=${samples}`] });
  await liveThrough(app, simulator);
  const list = await windowOf(app, 'presence');

  // A server whose certificate is not trusted is told nothing; what is told about it holds no secret.
  const strange = await startSimulatorProcess([
    ...['--http-port', 'off', '--https-port', '0', '--control-port', 'off'],
  ]);
  try {
    const { settings } = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
    await list.evaluate((draft) => window.rollcall.call('settings.save', draft), {
      settings: { ...settings, server: { ...settings.server, address: strange.origin } },
      password: PASSWORD,
    });
    await app.waitForLine(/^connection failed: .*certificate/u);
    expect(strange.lines.filter((line) => /\/presence-service\/\S+ \d/u.test(line))).toEqual([]);
  } finally {
    await strange.kill();
  }

  const secrets = secretsOf(between);
  expect(await secretsShown(app, secrets)).toEqual([]);
  await app.quit();
  expect(await secretsBelow(app.home, secrets)).toEqual([]);
  expect(await contentsOf(samples)).toEqual(before);
});

test('no secret is in what Rollcall leaves behind when it is killed', async ({
  launch,
  served: { simulator, between, samples },
}) => {
  const app = await launch({ args: [`--import=${samples}`] });
  await liveThrough(app, simulator);
  const list = await windowOf(app, 'presence');
  const crashed = list.waitForEvent('crash');
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/presence/'))
      ?.webContents.forcefullyCrashRenderer();
  });
  await crashed;
  const secrets = secretsOf(between);
  const shown = await argumentsOf(app.pid);
  expect(shown.length).toBeGreaterThan(1);
  expect(secretsIn('the arguments', shown.join('\n'), secrets)).toEqual([]);
  await app.kill();
  expect(await secretsBelow(app.home, secrets)).toEqual([]);
});

/** Connects, hears of a change, loses its session, logs in again, is looked into and saves its settings. */
async function liveThrough(app: LaunchedApp, simulator: SimulatorProcess): Promise<void> {
  await app.waitForLine(/^connection live$/u);
  simulator.type('carlotta away');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  const asked = simulator.lines.length;
  simulator.type('drop');
  simulator.type('carlotta busy');
  const list = await windowOf(app, 'presence');
  await list.evaluate(() => window.rollcall.call('connection.retry', undefined));
  await simulator.waitForLine(/^POST \S+\/users\/rita\/sessions 201/u, asked);
  await app.waitForLine(/^presence carlotta@example\.com AWAY -> BUSY$/u);
  await saveMore(list);
  await expect.poll(() => list.evaluate(connectionKind)).toBe('live');
}

async function saveMore(list: Page): Promise<void> {
  const saved = await list.evaluate(async () => {
    const { settings } = await window.rollcall.call('settings.read', undefined);
    const contacts = [...settings.contacts, { address: 'luca@example.com', name: '', group: '' }];
    return window.rollcall.call('settings.save', { settings: { ...settings, contacts } });
  });
  expect(saved.kind).toBe('saved');
}

async function connectionKind(): Promise<string> {
  return (JSON.parse(await window.rollcall.call('roster.open', undefined)) as RosterSnapshot).connection.kind;
}

function secretsOf({ keys }: GoBetween): string[] {
  // Two users, each logged in twice.
  expect(keys.size).toBeGreaterThanOrEqual(4);
  return [PASSWORD, ...keys];
}

/** Which secrets are to be had from the running app: diagnostics, clipboard, windows, what pages are told, arguments. */
async function secretsShown(app: LaunchedApp, secrets: readonly string[]): Promise<string[]> {
  const list = await windowOf(app, 'presence');
  await list.evaluate(() => window.rollcall.call('diagnostics.open', undefined));
  const diagnostics = await windowOf(app, 'diagnostics');
  await diagnostics.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(diagnostics.getByText(/^Copied at/u)).toBeVisible();
  const clipboard = await app.electron.evaluate(({ clipboard: board }) => board.readText());
  expect(clipboard).toMatch(/^Rollcall diagnostics, /u);
  const told = await list.evaluate(async () => [
    await window.rollcall.call('settings.read', undefined),
    await window.rollcall.call('diagnostics.read', undefined),
    await window.rollcall.call('roster.open', undefined),
  ]);
  const args = await argumentsOf(app.pid);
  expect(args.length).toBeGreaterThan(1);
  return [
    ...secretsIn('the clipboard', clipboard, secrets),
    ...secretsIn('the diagnostics', await diagnostics.content(), secrets),
    ...secretsIn('the list', await list.content(), secrets),
    ...secretsIn('what pages are told', JSON.stringify(told), secrets),
    ...secretsIn('the arguments', args.join('\n'), secrets),
  ];
}

/** Every file below a folder with its bytes as text. */
async function contentsOf(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as [string, string]),
  );
}
