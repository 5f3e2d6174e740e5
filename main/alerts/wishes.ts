import { sameScope } from '../../preload/same-scope.js';
import type { AlertPreferences } from '../settings/preferences.js';
import type { AlertRule, AlertScope, AlertTrigger, NewAlertRule } from './rule.js';

/** How long somebody is to be silent. */
export type MuteLength = 'hour' | 'tomorrow' | 'always' | 'not';
/** How long nothing is to be told. */
export type PauseLength = 'half-hour' | 'hour' | 'tomorrow' | 'not';

const HOUR_MS = 3_600_000;
/** "Until tomorrow" ends when people come to work, not at midnight. */
const MORNING_HOUR = 6;

/**
 * The preferences with one more rule; unchanged where there is one that says the same. One that stands says what to tell
 * of, so that this is not asked any more; one for once leaves it open.
 */
export function withRule(
  alerts: AlertPreferences,
  wish: NewAlertRule,
  newId: () => string,
): { readonly alerts: AlertPreferences; readonly rule: AlertRule } {
  const known = alerts.rules.find((rule) => saysTheSame(rule, wish));
  if (known) return { alerts, rule: known };
  const rule: AlertRule = { ...wish, id: newId() };
  return { alerts: { ...alerts, asked: alerts.asked || !wish.once, rules: [...alerts.rules, rule] }, rule };
}

/** The preferences with a rule that was taken out of them; unchanged where there is one that says the same. */
export function withRuleBack(alerts: AlertPreferences, rule: AlertRule): AlertPreferences {
  if (alerts.rules.some((known) => saysTheSame(known, rule))) return alerts;
  return { ...alerts, rules: [...alerts.rules, rule] };
}

function saysTheSame(rule: AlertRule, wish: NewAlertRule): boolean {
  return (
    rule.once === wish.once && sameScope(rule.scope, wish.scope) && sameTrigger(rule.trigger, wish.trigger)
  );
}

/** The preferences without a rule. */
export function withoutRule(alerts: AlertPreferences, id: string): AlertPreferences {
  return { ...alerts, rules: alerts.rules.filter((rule) => rule.id !== id) };
}

/** The preferences with somebody muted from now, or heard again; mutes that are over go. */
export function withMute(
  alerts: AlertPreferences,
  scope: AlertScope,
  length: MuteLength,
  now: number,
): AlertPreferences {
  const others = alerts.muted.filter(
    (mute) => !sameScope(mute.scope, scope) && (mute.until === null || mute.until > now),
  );
  const until = muteEnd(length, now);
  return { ...alerts, muted: until === undefined ? others : [...others, { scope, until, since: now }] };
}

/** The preferences with alerts paused from now, or going on. */
export function withPause(alerts: AlertPreferences, length: PauseLength, now: number): AlertPreferences {
  return { ...alerts, pausedUntil: pauseEnd(length, now) };
}

function muteEnd(length: MuteLength, now: number): number | null | undefined {
  switch (length) {
    case 'hour':
      return now + HOUR_MS;
    case 'tomorrow':
      return tomorrow(now);
    case 'always':
      return null;
    case 'not':
      return undefined;
  }
}

function pauseEnd(length: PauseLength, now: number): number {
  switch (length) {
    case 'half-hour':
      return now + HOUR_MS / 2;
    case 'hour':
      return now + HOUR_MS;
    case 'tomorrow':
      return tomorrow(now);
    case 'not':
      return 0;
  }
}

/** The morning after this day, in this computer's time zone. */
function tomorrow(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return morning.setHours(MORNING_HOUR, 0, 0, 0);
}

function sameTrigger(one: AlertTrigger, other: AlertTrigger): boolean {
  if (one.kind !== 'becomes' || other.kind !== 'becomes') return one.kind === other.kind;
  return JSON.stringify([...one.statuses].sort()) === JSON.stringify([...other.statuses].sort());
}
