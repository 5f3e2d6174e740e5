import type { Settings } from '../main/settings/schema.js';

type FieldOf<Section extends 'server' | 'applicationUser' | 'endUser' | 'callback'> =
  `${Section}.${keyof Settings[Section] & string}`;

/** Where a setting stands: a section and its field, or the list of people. */
export type SettingPath =
  FieldOf<'server'> | FieldOf<'applicationUser'> | FieldOf<'endUser'> | FieldOf<'callback'> | 'contacts';

/** What stands there. */
export function settingAt(settings: object, path: SettingPath): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name],
      settings,
    );
}

/** Settings with some of them as they are in others. */
export function withSettingsOf(
  settings: Settings,
  others: Settings,
  paths: readonly SettingPath[],
): Settings {
  return paths.reduce((taken, path) => {
    const [section, field] = path.split('.') as [keyof Settings, string | undefined];
    const value =
      field === undefined
        ? others[section]
        : { ...(taken[section] as object), [field]: settingAt(others, path) };
    return { ...taken, [section]: value };
  }, settings);
}
