import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RosterSnapshot } from '../../preload/contract.js';
import { expect, test, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';
import { settingsOf, typeConnection } from './settings-window.js';
import type { SimulatorProcess } from './simulator-process.js';

test('a server’s own certificate is trusted once it was looked at, and another one stops everything', async ({
  launch,
  folder,
  simulatorOverTls: simulator,
  samplesFor,
}) => {
  const samples = await samplesFor(simulator.origin);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection failed: The server’s certificate is not trusted by this computer\./u);
  const list = await windowOf(app, 'presence');
  await expect(
    list.getByText('The server’s certificate is not trusted by this computer.').first(),
  ).toBeVisible();
  expect(requestsIn(simulator)).toEqual([]);

  const first = await fingerprintIn(join(folder, 'server.pem'));
  await lookAtCertificate(list);
  expect(await shownFingerprint(list)).toBe(first);
  await list.getByRole('button', { name: 'Trust this certificate' }).click();
  await app.waitForLine(/^connection live$/u);
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Available/u })).toBeVisible();
  await expect(list.getByText('Not encrypted')).toBeHidden();

  // From here on nothing that the server could read may reach it.
  const asked = await askedSoFar(simulator);
  simulator.type('new-certificate');
  await simulator.waitForLine(/^There is a new certificate: SHA-256 /u);
  await list.evaluate(() => window.rollcall.call('connection.retry', undefined));
  await app.waitForLine(
    /^connection failed: The server shows another certificate than the one that was trusted\./u,
  );
  await expect(
    list.getByText(/^The server shows another certificate than the one that was trusted\./u).first(),
  ).toBeVisible();
  // Not by itself, not for a change at the server, not when asked to.
  simulator.type('carlotta away');
  const tries = await triesSoFar(list);
  await list.getByRole('button', { name: 'Try now' }).click();
  await expect.poll(() => triesSoFar(list)).toBeGreaterThan(tries);
  expect(await connectionKind(list)).toBe('failed');
  expect(await askedSoFar(simulator)).toEqual(asked);

  // Looked at and not trusted: all stays as it is.
  await lookAtCertificate(list);
  await expect(list.getByText('This server shows another certificate than before')).toBeVisible();
  const second = await shownFingerprint(list);
  expect(second).not.toBe(first);
  await list.getByRole('button', { name: 'Cancel', exact: true }).click();
  expect(await connectionKind(list)).toBe('failed');
  expect(await askedSoFar(simulator)).toEqual(asked);

  await lookAtCertificate(list);
  await list.getByRole('button', { name: 'Trust this certificate' }).click();
  await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Away/u })).toBeVisible();
  await expect.poll(() => connectionKind(list)).toBe('live');
  expect(await trustedIn(list)).toEqual([second]);
});

test('trust lasts beyond the end of Rollcall, and a server that starts anew keeps it', async ({
  launch,
  folder,
  simulatorOverTls: simulator,
  samplesFor,
}) => {
  const samples = await samplesFor(simulator.origin);
  const userDataDir = join(folder, 'user-data');
  const app = await launch({ args: [`--import=${samples}`], userDataDir });
  const list = await windowOf(app, 'presence');
  await lookAtCertificate(list);
  await list.getByRole('button', { name: 'Trust this certificate' }).click();
  await app.waitForLine(/^connection live$/u);
  await app.quit();

  simulator.type('restart');
  const again = await launch({ userDataDir });
  await logIn(again);
  await again.waitForLine(/^connection live$/u);
});

test('a certificate can be trusted in the settings, from the test of the connection', async ({
  launch,
  folder,
  simulatorOverTls: simulator,
}) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  await list.getByRole('button', { name: 'Connect to your server' }).click();
  const settings = await windowOf(app, 'settings');
  await typeConnection(settingsOf(settings), simulator.origin);
  await settings.getByRole('button', { name: 'Test connection' }).click();
  await expect(settings.getByText('The server’s certificate is not trusted by this computer.')).toBeVisible();
  expect(requestsIn(simulator)).toEqual([]);
  await lookAtCertificate(settings);
  expect(await shownFingerprint(settings)).toBe(await fingerprintIn(join(folder, 'server.pem')));
  await settings.getByRole('button', { name: 'Trust this certificate' }).click();
  await expect(settings.getByText('The server can reach this computer.')).toBeVisible({ timeout: 20_000 });
  await settings.getByRole('button', { name: 'Connect', exact: true }).click();
  await app.waitForLine(/^connection live$/u);
});

async function lookAtCertificate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at the certificate…' }).first().click();
  await expect(page.getByText('SHA-256 fingerprint')).toBeVisible();
}

async function shownFingerprint(page: Page): Promise<string> {
  return (await page.locator('.fingerprint code').innerText()).replace(/\s/gu, '');
}

async function fingerprintIn(file: string): Promise<string> {
  return new X509Certificate(await readFile(file)).fingerprint256;
}

/** Fingerprints of what is trusted. */
async function trustedIn(list: Page): Promise<string[]> {
  const { settings } = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  return settings.server.trusted.map(({ certificate }) => new X509Certificate(certificate).fingerprint256);
}

function connectionKind(list: Page): Promise<string> {
  return list.evaluate(
    async () =>
      (JSON.parse(await window.rollcall.call('roster.open', undefined)) as RosterSnapshot).connection.kind,
  );
}

/** How many times the latest trouble came about. */
function triesSoFar(list: Page): Promise<number> {
  return list.evaluate(async () => {
    const { errors } = await window.rollcall.call('diagnostics.read', undefined);
    return errors.at(-1)?.times ?? 0;
  });
}

/** The requests that the simulator could read. */
function requestsIn(simulator: SimulatorProcess): string[] {
  return simulator.lines.filter((line) => /^(?:GET|POST|PUT|DELETE) \//u.test(line));
}

/** The same, once it has printed all that came before. */
async function askedSoFar(simulator: SimulatorProcess): Promise<string[]> {
  const printed = simulator.lines.length;
  simulator.type('faults');
  await simulator.waitForLine(/^Nothing is wrong on purpose\.$/u, printed);
  return requestsIn(simulator);
}

async function logIn(app: LaunchedApp): Promise<void> {
  await app.waitForLine(/^connection waits for the password$/u);
  const list = await windowOf(app, 'presence');
  await list.getByLabel(/password/iu).fill('appuser');
  await list.getByRole('button', { name: 'Log in' }).click();
}
