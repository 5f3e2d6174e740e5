import { isDeepStrictEqual } from 'node:util';
import { settingAt, withSettingsOf, type SettingPath } from '../../preload/setting-path.js';
import { words } from '../../preload/words/spoken.js';
import { emptySettings, type FieldProblems, type Settings } from './schema.js';

/** The settings that an administrator can give to everybody on a computer. */
export const MANAGED_PATHS = [
  'server.address',
  'server.certificate',
  'server.otherNodes',
  'applicationUser.name',
  'endUser.name',
  'callback.address',
  'callback.port',
  'contacts',
] as const satisfies readonly SettingPath[];
export type ManagedPath = (typeof MANAGED_PATHS)[number];

/** What an administrator has decided. */
export interface Managed {
  /** Those of a first start, with what is given in them. */
  readonly settings: Settings;
  readonly given: readonly ManagedPath[];
  /** What stays as it is given, whatever a person, an import or a file of older settings says. */
  readonly locked: readonly SettingPath[];
  /** What is wrong with the administrator's file, for a person; undefined while nothing is. */
  readonly notice?: string;
}

/** What was given when settings were stored, by path: tells a value that was left alone from one that was chosen. */
export type GivenBefore = Readonly<Record<string, unknown>>;

/** Nobody has decided anything. */
export function unmanaged(notice?: string): Managed {
  const nothing = { settings: emptySettings(), given: [], locked: [] };
  return notice === undefined ? nothing : { ...nothing, notice };
}

/** Settings with what is locked as it is given. */
export function enforced({ settings: truth, locked }: Managed, settings: Settings): Settings {
  return withSettingsOf(settings, truth, locked);
}

/** The locked settings that are not as they are given. */
export function changedLocks({ settings: truth, locked }: Managed, settings: Settings): SettingPath[] {
  return locked.filter((path) => !isDeepStrictEqual(settingAt(settings, path), settingAt(truth, path)));
}

/** A sentence for each of them. */
export function lockProblems(managed: Managed, settings: Settings): FieldProblems {
  return Object.fromEntries(changedLocks(managed, settings).map((path) => [path, words().managed.locked]));
}

/**
 * The settings that are in force: what is locked as it is given; so is what a person has left as it was given before,
 * or as a first start has it where nothing was. Everything else is as they stored it.
 *
 * @param stored undefined where nothing is.
 */
export function inForce(managed: Managed, stored: Settings | undefined, before: GivenBefore): Settings {
  if (stored === undefined) return enforced(managed, managed.settings);
  const first = emptySettings();
  const left = managed.given.filter((path) =>
    isDeepStrictEqual(settingAt(stored, path), path in before ? before[path] : settingAt(first, path)),
  );
  return enforced(managed, withSettingsOf(stored, managed.settings, left));
}

/** What is to be stored beside settings, for the next `inForce`. What was given once is not forgotten meanwhile. */
export function givenNow({ settings, given }: Managed, before: GivenBefore): GivenBefore {
  return { ...before, ...Object.fromEntries(given.map((path) => [path, settingAt(settings, path)])) };
}
