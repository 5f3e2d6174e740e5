import type { AlertScope, Preferences, PreferencesPatch } from '../../preload/contract.js';
import { differing } from './wishes.js';

/** What must change in the preferences so that what was chosen for a group holds for it under its other name. */
export function renamedGroup(preferences: Preferences, from: string, to: string): PreferencesPatch {
  const moved = (scope: AlertScope): AlertScope =>
    scope.kind === 'group' && scope.name === from ? { kind: 'group', name: to } : scope;
  const { list, tray, alerts } = preferences;
  return differing(preferences, {
    ...preferences,
    list: { ...list, collapsed: list.collapsed.map((name) => (name === from ? to : name)) },
    tray: { ...tray, counts: moved(tray.counts) },
    alerts: {
      ...alerts,
      rules: alerts.rules.map((rule) => ({ ...rule, scope: moved(rule.scope) })),
      muted: alerts.muted.map((mute) => ({ ...mute, scope: moved(mute.scope) })),
    },
  });
}
