import type { Page } from '@playwright/test';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { SETTINGS_SECTIONS } from '../../../preload/contract.js';
import type { Words } from '../../../preload/words/words.js';
import { FIVE, FIVE_HUNDRED, UNUSUAL } from './people.js';
import {
  ASKING,
  COMPACT_ROWS,
  CSV,
  GAP,
  INTERRUPTED,
  LOCKED,
  RECENT,
  REFUSED,
  team,
  TESTED,
  trusting,
  UNTRUSTED,
  WATCHING,
} from './scenes.js';
import { tell, type Setting } from './stage.js';

export interface Picture {
  readonly name: string;
  readonly setting: Setting;
  /** What a person does before the picture is taken. */
  readonly arrange?: (page: Page, words: Words) => Promise<void>;
}

const list = { page: 'presence', width: 360, height: 640 } as const;
const wide = { page: 'presence', width: 860, height: 640 } as const;
const compact = { page: 'compact', width: 340, height: 420 } as const;
const settings = { page: 'settings', width: 880, height: 680 } as const;
const diagnostics = { page: 'diagnostics', width: 820, height: 680 } as const;

async function openDetails(page: Page, name: string): Promise<void> {
  await page.getByRole('treeitem', { name }).first().click();
  await page.getByRole('heading', { name }).waitFor();
  await page.mouse.move(0, 0);
}

const search = (text: string) => (page: Page) => page.getByRole('searchbox').fill(text);

/** Those that are compared with what they looked like when somebody last looked at them. */
export const COMPARED: ReadonlySet<string> = new Set([
  'welcome',
  'list-empty',
  'list-5',
  'list-500',
  'list-unusual-names',
  'details-wide',
  'details-unusual-name',
  'compact-5',
  'settings-server',
  'settings-team',
  'settings-team-500',
  'settings-team-unusual',
  'settings-alerts',
]);

export const PICTURES: readonly Picture[] = [
  {
    name: 'welcome',
    setting: { ...list, scene: team([], { mode: 'welcome', connection: { kind: 'not-configured' } }) },
  },
  { name: 'list-empty', setting: { ...list, scene: team([]) } },
  { name: 'list-5', setting: { ...list, scene: team(FIVE) } },
  { name: 'list-500', setting: { ...list, scene: team(FIVE_HUNDRED) } },
  { name: 'list-unusual-names', setting: { ...list, scene: team(UNUSUAL) } },
  { name: 'list-german', setting: { ...list, locale: 'de-DE', scene: team(FIVE) } },
  {
    name: 'list-favourites',
    setting: { ...list, scene: team(FIVE_HUNDRED, { preferences: WATCHING }) },
  },
  {
    name: 'list-compact-rows',
    setting: { ...list, scene: team(FIVE_HUNDRED, { preferences: COMPACT_ROWS }) },
  },
  {
    name: 'list-first-question',
    setting: { ...list, scene: team(FIVE, { preferences: { alerts: defaultPreferences().alerts } }) },
  },
  {
    name: 'list-answered',
    setting: { ...list, scene: team(FIVE, { preferences: { alerts: defaultPreferences().alerts } }) },
    arrange: async (page, { presence }) => {
      await page.getByRole('button', { name: presence.askNothing }).click();
      await page.getByText(presence.answered.nothing).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'list-search', setting: { ...list, scene: team(FIVE_HUNDRED) }, arrange: search('ada sales') },
  { name: 'list-search-without-a-hit', setting: { ...list, scene: team(FIVE) }, arrange: search('zzzz') },
  { name: 'list-not-live', setting: { ...list, scene: team(FIVE, { connection: INTERRUPTED }) } },
  { name: 'list-refused', setting: { ...list, scene: team(FIVE, { connection: REFUSED }) } },
  {
    name: 'list-certificate',
    setting: { ...wide, scene: team(FIVE, { connection: UNTRUSTED }) },
    arrange: async (page, { certificate }) => {
      await page.getByRole('button', { name: certificate.look }).click();
      await page.getByRole('dialog').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'list-asking', setting: { ...list, scene: team(FIVE, { connection: ASKING }) } },
  {
    name: 'list-view-menu',
    setting: { ...list, scene: team(FIVE) },
    arrange: async (page, { menus }) => {
      await page.getByRole('button', { name: menus.view }).click();
      await page.getByRole('menu').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'list-person-menu',
    setting: { ...list, scene: team(FIVE) },
    arrange: async (page) => {
      await page.getByRole('treeitem', { name: 'Joe Nakamura' }).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'list-muted-menu',
    setting: { ...list, scene: team(FIVE, { preferences: WATCHING }) },
    arrange: async (page) => {
      await page.getByRole('treeitem', { name: 'Ingrid Haugen' }).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'list-group-menu',
    setting: { ...list, scene: team(FIVE) },
    arrange: async (page) => {
      await page.getByRole('treeitem', { name: 'Sales' }).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'list-gap', setting: { ...list, scene: team(FIVE, { snapshot: { gap: GAP } }) } },
  {
    name: 'list-status-panel',
    setting: { ...list, scene: team(FIVE, { connection: ASKING, snapshot: { unencrypted: true } }) },
    arrange: async (page, { connection }) => {
      await page.getByTitle(connection.details).click();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'list-password',
    setting: { ...list, scene: team(FIVE, { connection: { kind: 'needs-password' } }) },
  },
  {
    name: 'list-shortcuts',
    setting: { ...list, scene: team(FIVE) },
    arrange: async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'recent-alerts',
    setting: { ...list, scene: team(FIVE, { recent: RECENT, preferences: WATCHING }) },
    arrange: async (page, { recent }) => {
      await page.keyboard.press('ControlOrMeta+Shift+A');
      await page.getByRole('heading', { name: recent.title }).waitFor();
    },
  },
  {
    name: 'details-wide',
    setting: { ...wide, scene: team(FIVE) },
    arrange: (page) => openDetails(page, 'Reed Bello'),
  },
  {
    name: 'details-narrow',
    setting: { ...list, scene: team(FIVE) },
    arrange: (page) => openDetails(page, 'Reed Bello'),
  },
  {
    name: 'details-alerts',
    setting: { ...list, height: 1240, scene: team(FIVE, { preferences: WATCHING }) },
    arrange: (page) => openDetails(page, 'Reed Bello'),
  },
  {
    name: 'details-muted',
    setting: { ...list, scene: team(FIVE, { preferences: WATCHING }) },
    arrange: (page) => openDetails(page, 'Ingrid Haugen'),
  },
  {
    name: 'details-unusual-name',
    setting: { ...list, scene: team(UNUSUAL) },
    arrange: (page) => openDetails(page, 'Maximiliane'),
  },
  {
    name: 'details-not-live',
    setting: { ...wide, scene: team(FIVE, { connection: INTERRUPTED }) },
    arrange: (page) => openDetails(page, 'Reed Bello'),
  },
  { name: 'compact-5', setting: { ...compact, scene: team(FIVE) } },
  {
    name: 'compact-favourites',
    setting: { ...compact, scene: team(FIVE_HUNDRED, { preferences: WATCHING }) },
  },
  {
    name: 'compact-group',
    setting: {
      ...compact,
      scene: team(FIVE_HUNDRED, {
        preferences: { tray: { counts: { kind: 'group', name: 'Support' }, click: 'compact' } },
      }),
    },
  },
  { name: 'compact-not-live', setting: { ...compact, scene: team(FIVE, { connection: INTERRUPTED }) } },
  ...SETTINGS_SECTIONS.map((section): Picture => ({
    name: `settings-${section}`,
    setting: {
      ...settings,
      scene: team(FIVE, { preferences: WATCHING, events: [['settings.show', section]] }),
    },
  })),
  {
    name: 'settings-team-500',
    setting: { ...settings, scene: team(FIVE_HUNDRED, { events: [['settings.show', 'team']] }) },
  },
  {
    name: 'settings-team-unusual',
    setting: { ...settings, scene: team(UNUSUAL, { events: [['settings.show', 'team']] }) },
  },
  {
    name: 'settings-first',
    setting: { ...settings, scene: team([], { mode: 'welcome', connection: { kind: 'not-configured' } }) },
  },
  {
    name: 'settings-server-trusted',
    setting: { ...settings, scene: trusting(FIVE, [['settings.show', 'server']]) },
  },
  {
    name: 'settings-server-locked',
    setting: {
      ...settings,
      scene: team(FIVE, { settings: LOCKED, events: [['settings.show', 'server']] }),
    },
  },
  {
    name: 'settings-team-locked',
    setting: {
      ...settings,
      scene: team(FIVE, { settings: LOCKED, events: [['settings.show', 'team']] }),
    },
  },
  {
    name: 'settings-forget',
    setting: { ...settings, scene: team(FIVE, { events: [['settings.show', 'advanced']] }) },
    arrange: async (page, { forget }) => {
      await page.getByRole('button', { name: forget.button }).click();
      await page.getByRole('dialog').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'settings-new-alert',
    setting: {
      ...settings,
      scene: team(FIVE, { preferences: WATCHING, events: [['settings.show', 'alerts']] }),
    },
    arrange: async (page, { alertChoices }) => {
      await page.getByRole('button', { name: alertChoices.add }).click();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'settings-csv',
    setting: {
      ...settings,
      scene: team(FIVE, { events: [['settings.show', 'team']], answers: { 'team.read-csv': CSV } }),
    },
    arrange: async (page, { teamTable }) => {
      await page.getByRole('button', { name: teamTable.importCsv }).click();
      await page.getByRole('dialog').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'settings-test',
    setting: { ...settings, scene: team(FIVE, { events: [['settings.show', 'server']] }) },
    arrange: async (page, words) => {
      await page.getByRole('button', { name: words.settings.test }).click();
      for (const progress of TESTED) await tell(page, 'test.progress', progress);
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'settings-leaving',
    setting: { ...settings, scene: team(FIVE, { events: [['settings.show', 'team']] }) },
    arrange: async (page) => {
      await page.locator('[data-path="contacts.5.address"]').fill('wei.chen@example.com');
      await page.keyboard.press('Tab');
      await tell(page, 'settings.leaving', 'closing');
      await page.getByRole('dialog').waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'settings-search', setting: { ...settings, scene: team(FIVE) }, arrange: search('tray') },
  {
    name: 'settings-german',
    setting: { ...settings, locale: 'de-DE', scene: team(FIVE, { events: [['settings.show', 'alerts']] }) },
  },
  {
    name: 'settings-narrow',
    setting: { ...settings, width: 520, scene: team(FIVE, { events: [['settings.show', 'team']] }) },
  },
  { name: 'diagnostics', setting: { ...diagnostics, scene: team(FIVE) } },
];
