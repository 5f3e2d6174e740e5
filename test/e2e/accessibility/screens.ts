import type { Page } from '@playwright/test';
import { SETTINGS_SECTIONS } from '../../../preload/contract.js';
import { FIVE } from '../pictures/people.js';
import { PICTURES, type Picture } from '../pictures/pictures.js';
import { team } from '../pictures/scenes.js';

const list = { page: 'presence', width: 360, height: 640 } as const;
const settings = { page: 'settings', width: 780, height: 680 } as const;
const diagnostics = { page: 'diagnostics', width: 820, height: 680 } as const;
const compact = { page: 'compact', width: 300, height: 420 } as const;

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
}

/** What the pictures do not show. */
const MORE: readonly Picture[] = [
  {
    name: 'list-search-without-a-hit',
    setting: { ...list, scene: team(FIVE) },
    arrange: (page) => search(page, 'zzzz'),
  },
  {
    name: 'list-shortcuts',
    setting: { ...list, scene: team(FIVE) },
    arrange: async (page) => {
      await page.getByRole('treeitem').first().focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'compact', setting: { ...compact, scene: team(FIVE) } },
  ...SETTINGS_SECTIONS.map((section): Picture => ({
    name: `settings-${section}`,
    setting: { ...settings, scene: team(FIVE, { events: [['settings.show', section]] }) },
  })),
  { name: 'diagnostics', setting: { ...diagnostics, scene: team(FIVE) } },
];

/** Every screen that is checked: those of the pictures, and what they do not show. */
export const SCREENS: readonly Picture[] = [
  ...PICTURES,
  ...MORE.filter(({ name }) => !PICTURES.some((picture) => picture.name === name)),
];
