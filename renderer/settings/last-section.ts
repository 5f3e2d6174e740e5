import { SETTINGS_SECTIONS, type SettingsSection } from '../../preload/contract.js';

const KEY = 'last-section';

/** What outlives the window. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** Notes the section that is shown, for the next window. */
export function rememberSection(memory: Memory, section: SettingsSection): void {
  memory.setItem(KEY, section);
}

/** The section that was shown last; undefined where none was. */
export function lastSection(memory: Memory): SettingsSection | undefined {
  const name = memory.getItem(KEY);
  return SETTINGS_SECTIONS.find((section) => section === name);
}
