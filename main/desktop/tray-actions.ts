import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import { withoutRule, withPause, withRule } from '../alerts/wishes.js';
import type { Clock } from '../presence/clock.js';
import type { AlertPreferences } from '../settings/preferences.js';
import type { PreferencesStore } from '../settings/preferences-store.js';
import { orSay } from './say.js';
import type { TrayActions } from './tray-menu.js';
import type { Windows } from './windows.js';

/** Joins the tray's menu to what its entries do. */
export function trayActions(
  windows: Pick<Windows, 'showContact' | 'showList' | 'showSettings'>,
  preferences: Pick<PreferencesStore, 'value' | 'change'>,
  clock: Clock,
): TrayActions {
  const change = (how: (alerts: AlertPreferences) => AlertPreferences): void =>
    orSay(() => {
      preferences.change({ alerts: how(preferences.value.alerts) });
    });
  return {
    open(address) {
      if (address === undefined) windows.showList();
      else windows.showContact(address);
    },
    tellMeWhen(scope) {
      const wish = { scope, trigger: { kind: 'becomes-available' as const }, once: true };
      change((alerts) => withRule(alerts, wish, randomUUID).alerts);
    },
    forget: (ruleId) => change((alerts) => withoutRule(alerts, ruleId)),
    pause: (length) => change((alerts) => withPause(alerts, length, clock.now())),
    switchOn: () => change((alerts) => ({ ...alerts, enabled: true })),
    settings: (section) => windows.showSettings(section),
    quit: () => app.quit(),
  };
}
