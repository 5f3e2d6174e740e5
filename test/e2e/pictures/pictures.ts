import type { Page } from '@playwright/test';
import { FIVE, FIVE_HUNDRED, UNUSUAL } from './people.js';
import { ASKING, INTERRUPTED, REFUSED, team } from './scenes.js';
import type { Setting } from './stage.js';

export interface Picture {
  readonly name: string;
  readonly setting: Setting;
  /** What a person does before the picture is taken. */
  readonly arrange?: (page: Page) => Promise<void>;
}

const list = { page: 'presence', width: 360, height: 640 } as const;
const wide = { page: 'presence', width: 860, height: 640 } as const;

async function openDetails(page: Page, name: string): Promise<void> {
  await page.getByRole('treeitem', { name }).first().click();
  await page.getByRole('heading', { name }).waitFor();
  await page.mouse.move(0, 0);
}

export const PICTURES: readonly Picture[] = [
  {
    name: 'welcome',
    setting: { ...list, scene: team([], { mode: 'welcome', connection: { kind: 'not-configured' } }) },
  },
  { name: 'list-empty', setting: { ...list, scene: team([]) } },
  { name: 'list-5', setting: { ...list, scene: team(FIVE) } },
  { name: 'list-500', setting: { ...list, scene: team(FIVE_HUNDRED) } },
  { name: 'list-unusual-names', setting: { ...list, scene: team(UNUSUAL) } },
  { name: 'list-not-live', setting: { ...list, scene: team(FIVE, { connection: INTERRUPTED }) } },
  { name: 'list-refused', setting: { ...list, scene: team(FIVE, { connection: REFUSED }) } },
  { name: 'list-asking', setting: { ...list, scene: team(FIVE, { connection: ASKING }) } },
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
];
