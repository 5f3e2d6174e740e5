import type { Preferences } from '../../preload/contract.js';
import { menusText } from '../ui/strings.js';
import type { MenuEntry } from '../ui/menu.js';
import type { PresenceModel } from './model.js';
import { keysInWords } from './shortcut-words.js';

const SORTS: readonly (readonly [Preferences['list']['sort'], string])[] = [
  ['name', menusText.byName],
  ['status', menusText.byStatus],
  ['longest-available', menusText.byLongestAvailable],
];
const DENSITIES: readonly (readonly [Preferences['list']['density'], string])[] = [
  ['comfortable', menusText.comfortable],
  ['compact', menusText.compact],
];

/** How the list looks, and the ways to everything that is not the list. */
export function viewMenu(model: PresenceModel, mac: boolean): MenuEntry[] {
  const look = model.choices.list.peek();
  return [
    { kind: 'heading', label: menusText.sort },
    ...SORTS.map(([sort, label]): MenuEntry => ({
      kind: 'radio',
      label,
      checked: look.sort === sort,
      onChoose: () => model.choices.look({ sort }),
    })),
    { kind: 'heading', label: menusText.density },
    ...DENSITIES.map(([density, label]): MenuEntry => ({
      kind: 'radio',
      label,
      checked: look.density === density,
      onChoose: () => model.choices.look({ density }),
    })),
    { kind: 'line' },
    {
      kind: 'item',
      label: menusText.recent,
      icon: 'bell',
      keys: keysInWords('recent', mac),
      onChoose: () => void model.openAlerts(),
    },
    {
      kind: 'item',
      label: menusText.shortcuts,
      icon: 'keyboard',
      keys: keysInWords('shortcuts', mac),
      onChoose: () => {
        model.shortcutsShown.value = true;
      },
    },
    {
      kind: 'item',
      label: menusText.settings,
      icon: 'sliders',
      keys: keysInWords('settings', mac),
      onChoose: () => void model.ask('settings.open', undefined),
    },
    {
      kind: 'item',
      label: menusText.diagnostics,
      icon: 'pulse',
      onChoose: () => void model.ask('diagnostics.open', undefined),
    },
  ];
}
