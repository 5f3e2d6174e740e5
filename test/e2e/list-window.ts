import type { Locator, Page } from '@playwright/test';
import type { Preferences } from '../../preload/contract.js';
import { expect, test as base, windowOf } from './app-test.js';
import type { LaunchedApp } from './launch.js';
import { record } from './recorder.js';

export { expect } from './app-test.js';

const TEAM = ['carlotta', 'reed', 'joe', 'amina'];

interface Started {
  readonly app: LaunchedApp;
  readonly list: Page;
}

interface Fixtures {
  /** The app, live with four people; reed is on the phone, joe away, the others available. Notifications are taken. */
  readonly fresh: Started;
  /** The same, after the first question was answered by nothing for now. */
  readonly live: Started;
}

export const test = base.extend<Fixtures>({
  fresh: async ({ launch, simulator, samplesFor }, use) => {
    for (const line of ['carlotta available', 'reed on-the-phone', 'joe away', 'amina available'])
      simulator.type(line);
    const contacts = TEAM.map((id) => `${id}@example.com`);
    const samples = await samplesFor(simulator.origin, { contacts });
    const app = await launch({ args: [`--import=${samples}`] });
    await record(app.electron);
    await app.waitForLine(/^connection live$/u);
    const list = await windowOf(app, 'presence');
    await expect(person(list, /^Reed Bello, On the phone/u)).toBeVisible();
    await use({ app, list });
  },
  live: async ({ fresh }, use) => {
    await fresh.list.getByRole('button', { name: 'Nothing for now' }).click();
    await fresh.list.getByRole('button', { name: 'Dismiss' }).click();
    await use(fresh);
  },
});

/** The rows, and heads of groups, that are called so. */
export const person = (list: Page, name: RegExp): Locator => list.getByRole('treeitem', { name });

export const preferences = (list: Page): Promise<Preferences> =>
  list.evaluate(() => window.rollcall.call('preferences.read', undefined));

/** The names of the rows from top to bottom. */
export const order = (list: Page): Promise<string[]> =>
  list.locator('.row').evaluateAll((rows) =>
    rows
      .map((row) => ({ top: row.getBoundingClientRect().top, name: row.querySelector('.name')?.textContent }))
      .sort((one, other) => one.top - other.top)
      .map(({ name }) => name ?? ''),
  );

/** Gives everybody a group. */
export async function intoGroups(list: Page): Promise<void> {
  await list.evaluate(async () => {
    const { settings } = await window.rollcall.call('settings.read', undefined);
    await window.rollcall.call(
      'team.relabel',
      settings.contacts.map((contact) => ({ ...contact, group: 'Support' })),
    );
  });
  await expect(person(list, /^Support, 2 of 4 available$/u)).toBeVisible();
}
