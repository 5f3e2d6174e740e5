import type { Preferences, PreferencesPatch } from '../main/settings/preferences.js';

/** What a patch makes of preferences: two that name other fields of one section do not take from each other. */
export function patched(now: Preferences, patch: PreferencesPatch): Preferences {
  return {
    version: now.version,
    favourites: patch.favourites ?? now.favourites,
    list: { ...now.list, ...patch.list },
    tray: { ...now.tray, ...patch.tray },
    alerts: { ...now.alerts, ...patch.alerts },
    appearance: { ...now.appearance, ...patch.appearance },
    startup: { ...now.startup, ...patch.startup },
    actions: { ...now.actions, ...patch.actions },
  };
}
