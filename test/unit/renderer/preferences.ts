import type { AlertPreferences, Preferences, PreferencesPatch } from '../../../preload/contract.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { patched } from '../../../preload/patched.js';

/** Those of a first start, with something else chosen. */
export function preferences(
  more: Partial<Omit<Preferences, 'alerts'>> & { readonly alerts?: Partial<AlertPreferences> } = {},
): Preferences {
  const defaults = defaultPreferences();
  return { ...defaults, ...more, alerts: { ...defaults.alerts, asked: true, ...more.alerts } };
}

/** Answers of main that keeps preferences as it does. */
export function keeping(first: Preferences = preferences()) {
  let kept = first;
  return {
    'preferences.read': () => kept,
    'preferences.change': (patch: PreferencesPatch) => (kept = patched(kept, patch)),
  };
}
