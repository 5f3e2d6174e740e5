import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AlertScope, AlertTrigger, RecentAlert } from '../../preload/contract.js';
import { expect, test as base, windowOf } from './app-test.js';
import type { LaunchedApp, LaunchOptions } from './launch.js';
import { record, recorded } from './recorder.js';
import type { SimulatorProcess } from './simulator-process.js';

const EVERYONE: AlertScope = { kind: 'everyone' };
const CARLOTTA: AlertScope = { kind: 'person', address: 'carlotta@example.com' };
const JOE: AlertScope = { kind: 'person', address: 'joe@example.com' };
const ANY: AlertTrigger = { kind: 'any-change' };
const AVAILABLE: AlertTrigger = { kind: 'becomes-available' };

interface Watching {
  readonly app: LaunchedApp;
  readonly list: Page;
}

interface Fixtures {
  /** Starts the app, live with Carlotta, Reed and Joe; notifications are written down. */
  readonly watch: (options?: LaunchOptions, notificationsAreTaken?: boolean) => Promise<Watching>;
}

const test = base.extend<Fixtures>({
  watch: async ({ launch, simulator, samplesFor }, use) => {
    await use(async (options = {}, notificationsAreTaken = true) => {
      const samples = await samplesFor(simulator.origin);
      const app = await launch({ ...options, args: [`--import=${samples}`] });
      await record(app.electron, notificationsAreTaken);
      await app.waitForLine(/^connection live$/u);
      const list = await windowOf(app, 'presence');
      await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Available/u })).toBeVisible();
      return { app, list };
    });
  },
});

async function addRule(list: Page, scope: AlertScope, trigger: AlertTrigger, once = false): Promise<void> {
  await list.evaluate((wish) => window.rollcall.call('alerts.add-rule', wish), { scope, trigger, once });
}

const titles = async ({ app }: Watching): Promise<string[]> =>
  (await recorded(app.electron)).notifications.map(({ title }) => title);

/** What became of what was asked for: whom it was about, and what was done. */
async function outcomes({ list }: Watching): Promise<string[]> {
  const recent: readonly RecentAlert[] = await list.evaluate(() =>
    window.rollcall.call('alerts.recent', undefined),
  );
  return recent.map(
    ({ subject, outcome }) =>
      `${subject.name}: ${outcome.kind === 'withheld' ? outcome.reason : outcome.kind}`,
  );
}

/** Joe changes, of which one is told: whatever was to be told before that was told then. */
async function joeIsTold(watching: Watching, simulator: SimulatorProcess): Promise<void> {
  await addRule(watching.list, JOE, ANY);
  simulator.type('joe dnd');
  await expect
    .poll(() => titles(watching))
    .toContainEqual(expect.stringMatching(/^Joe Nakamura is now do not disturb/u));
}

test('nobody is told what they did not ask for', async ({ watch, simulator }) => {
  const watching = await watch();
  simulator.type('carlotta away');
  await watching.app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  await joeIsTold(watching, simulator);
  expect(await titles(watching)).toHaveLength(1);
  expect(await outcomes(watching)).toEqual(['Joe Nakamura: shown']);
});

test('a rule for once tells once, and is gone', async ({ watch, simulator }) => {
  const watching = await watch();
  const { app, list } = watching;
  await addRule(list, CARLOTTA, AVAILABLE, true);
  simulator.type('carlotta away');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  simulator.type('carlotta available');
  await expect.poll(() => titles(watching)).toEqual(['Carlotta Tendant is available']);
  const { alerts } = await list.evaluate(() => window.rollcall.call('preferences.read', undefined));
  expect(alerts.rules).toEqual([]);

  simulator.type('carlotta busy');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> BUSY$/u);
  simulator.type('carlotta available');
  await app.waitForLine(/^presence carlotta@example\.com BUSY -> AVAILABLE$/u);
  await joeIsTold(watching, simulator);
  expect(await titles(watching)).toHaveLength(2);
});

test('several of a group who change at once are one notification', async ({ watch, simulator }) => {
  simulator.type('reed away');
  const watching = await watch();
  const { app, list } = watching;
  const { settings } = await list.evaluate(() => window.rollcall.call('settings.read', undefined));
  const contacts = settings.contacts.map((contact) => ({
    ...contact,
    group: contact.address.startsWith('joe@') ? 'Sales' : 'Support',
  }));
  await list.evaluate((next) => window.rollcall.call('settings.save', { settings: next }), {
    ...settings,
    contacts,
  });
  await expect(list.getByRole('treeitem', { name: 'Support, 1 of 2 available' })).toBeVisible();
  await addRule(list, { kind: 'group', name: 'Support' }, ANY);
  for (const line of ['carlotta dnd', 'reed available', 'joe away']) simulator.type(line);
  await expect.poll(() => titles(watching)).toEqual(['Support: 2 changed, 1 now available']);
  await app.waitForLine(/^presence joe@example\.com .* -> AWAY$/u);
  expect(await outcomes(watching)).toEqual([
    'Carlotta Tendant: shown-together',
    'Reed Bello: shown-together',
  ]);
});

test('what is withheld has its reason: a mute, a pause, alerts that are off', async ({
  watch,
  simulator,
}) => {
  const watching = await watch();
  const { list } = watching;
  await addRule(list, EVERYONE, ANY);
  await list.evaluate(
    (scope) => window.rollcall.call('alerts.mute', { scope, length: 'tomorrow' }),
    CARLOTTA,
  );
  simulator.type('carlotta away');
  await expect.poll(() => outcomes(watching)).toEqual(['Carlotta Tendant: muted']);

  await list.evaluate(() => window.rollcall.call('alerts.pause', 'hour'));
  simulator.type('joe away');
  await expect.poll(() => outcomes(watching)).toContain('Joe Nakamura: paused');

  await list.evaluate(async () => {
    await window.rollcall.call('alerts.pause', 'not');
    const { alerts } = await window.rollcall.call('preferences.read', undefined);
    await window.rollcall.call('preferences.change', { alerts: { ...alerts, enabled: false } });
  });
  simulator.type('reed dnd');
  await expect.poll(() => outcomes(watching)).toContain('Reed Bello: switched-off');
  expect(await titles(watching)).toEqual([]);
});

test('who is waited for is told when a mute ends, and the list has one line of it', async ({
  watch,
  simulator,
}) => {
  const watching = await watch();
  const { app, list } = watching;
  await addRule(list, CARLOTTA, AVAILABLE, true);
  await addRule(list, JOE, ANY);
  const mute = (scope: AlertScope, length: 'always' | 'not'): Promise<undefined> =>
    list.evaluate((wish) => window.rollcall.call('alerts.mute', wish), { scope, length });
  await mute(CARLOTTA, 'always');
  await mute(JOE, 'always');
  simulator.type('carlotta away');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  simulator.type('carlotta available');
  await expect.poll(() => outcomes(watching)).toEqual(['Carlotta Tendant: muted']);
  simulator.type('joe dnd');
  await expect.poll(() => outcomes(watching)).toEqual(['Carlotta Tendant: muted', 'Joe Nakamura: muted']);
  await mute(JOE, 'not');
  await mute(CARLOTTA, 'not');
  await expect.poll(() => titles(watching)).toEqual(['Carlotta Tendant is available']);
  expect(await outcomes(watching)).toEqual(['Joe Nakamura: muted', 'Carlotta Tendant: shown']);
});

test('what the desktop did not take is listed so, and who is waited for stays waited for', async ({
  watch,
  simulator,
}) => {
  const watching = await watch({}, false);
  const { app, list } = watching;
  await addRule(list, CARLOTTA, AVAILABLE, true);
  simulator.type('carlotta away');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  simulator.type('carlotta available');
  await expect.poll(() => outcomes(watching)).toEqual(['Carlotta Tendant: not-taken']);
  const { alerts } = await list.evaluate(() => window.rollcall.call('preferences.read', undefined));
  expect(alerts.rules).toMatchObject([{ scope: CARLOTTA, once: true }]);
});

test('the first look at everybody tells nothing', async ({ watch, simulator, folder }) => {
  const userDataDir = join(folder, 'user-data');
  await mkdir(userDataDir);
  const rule = { id: 'all', scope: EVERYONE, trigger: ANY, once: false };
  const quietHours = { enabled: false, from: '18:00', to: '08:00', days: [] };
  await writeFile(
    join(userDataDir, 'preferences.json'),
    JSON.stringify({
      version: 1,
      alerts: {
        ...{ enabled: true, asked: true, rules: [rule], muted: [], pausedUntil: 0 },
        ...{ quietHours, holdWhileBusy: false, sound: false },
      },
    }),
  );
  const watching = await watch({ userDataDir });
  simulator.type('carlotta away');
  await expect.poll(() => titles(watching)).toEqual(['Carlotta Tendant is now away']);
  expect(await outcomes(watching)).toEqual(['Carlotta Tendant: shown']);
});

test('a person’s day is told as far as it was watched', async ({ watch, simulator }) => {
  const watching = await watch();
  simulator.type('carlotta away');
  await watching.app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  const { today } = await watching.list.evaluate(() =>
    window.rollcall.call('person.details', 'carlotta@example.com'),
  );
  expect(today.spans.map(({ display }) => display)).toEqual(['available', 'away']);
});
