import type { FieldProblems, SettingsSection } from '../../preload/contract.js';
import { SETTING_IDS, sectionOfSetting, type SettingId } from './catalogue.js';

/** The setting that a path of the settings belongs to: `contacts.3.address` is one of `contacts`. */
function settingOf(path: string): SettingId | undefined {
  return SETTING_IDS.find((id) => path === id || path.startsWith(`${id}.`));
}

/** The section of the window that a field is in. */
export function sectionOf(path: string): SettingsSection {
  const setting = settingOf(path);
  return setting === undefined ? 'server' : sectionOfSetting(setting);
}

/** The line of the contact table that a path is about, from 0. */
export function contactIndex(path: string): number | undefined {
  const index = /^contacts\.(\d+)/u.exec(path)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** The path of the problem that stands highest in the window; undefined where there is none. */
export function firstProblem(problems: FieldProblems): string | undefined {
  const place = (path: string): number => {
    const setting = settingOf(path);
    return setting === undefined ? SETTING_IDS.length : SETTING_IDS.indexOf(setting);
  };
  return Object.keys(problems).sort(
    (a, b) => place(a) - place(b) || (contactIndex(a) ?? -1) - (contactIndex(b) ?? -1),
  )[0];
}
