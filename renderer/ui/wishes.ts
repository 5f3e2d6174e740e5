import type { AlertMute, AlertPreferences, AlertRule, AlertScope, Contact } from '../../preload/contract.js';

/** Whom an alert rule or a mute may be about. */
type Somebody = Pick<Contact, 'address' | 'group'>;

/** Whether somebody is meant. */
export function means(scope: AlertScope, { address, group }: Somebody, isFavourite: boolean): boolean {
  switch (scope.kind) {
    case 'everyone':
      return true;
    case 'favourites':
      return isFavourite;
    case 'group':
      return scope.name === group;
    case 'person':
      return scope.address === address;
  }
}

/** The rule that waits for somebody to become available, once. */
export function waitingFor(alerts: AlertPreferences, scope: AlertScope): AlertRule | undefined {
  return alerts.rules.find(
    (rule) => rule.once && rule.trigger.kind === 'becomes-available' && sameScope(rule.scope, scope),
  );
}

/** The rules about this person alone. */
export function ownRules(alerts: AlertPreferences, address: string): readonly AlertRule[] {
  return alerts.rules.filter(({ scope }) => scope.kind === 'person' && scope.address === address);
}

/** The rules about several people, this one among them. */
export function sharedRules(
  alerts: AlertPreferences,
  person: Somebody,
  isFavourite: boolean,
): readonly AlertRule[] {
  return alerts.rules.filter(({ scope }) => scope.kind !== 'person' && means(scope, person, isFavourite));
}

/** The mute of just these people that is in force at a time. */
export function muteOf(alerts: AlertPreferences, scope: AlertScope, now: number): AlertMute | undefined {
  return alerts.muted.find((mute) => inForce(mute, now) && sameScope(mute.scope, scope));
}

/** Every mute in force that silences somebody. */
export function mutesOver(
  alerts: AlertPreferences,
  person: Somebody,
  isFavourite: boolean,
  now: number,
): readonly AlertMute[] {
  return alerts.muted.filter((mute) => inForce(mute, now) && means(mute.scope, person, isFavourite));
}

/** Of several mutes the one that lasts longest; the narrower stays first. */
export function longestMute(mutes: readonly AlertMute[]): AlertMute | undefined {
  const ends = ({ until }: AlertMute): number => until ?? Infinity;
  return mutes.reduce<AlertMute | undefined>(
    (longest, mute) => (longest !== undefined && ends(longest) >= ends(mute) ? longest : mute),
    undefined,
  );
}

/** Addresses of those who have a rule of their own. */
export function watchedByRule(alerts: AlertPreferences): ReadonlySet<string> {
  return new Set(alerts.rules.flatMap(({ scope }) => (scope.kind === 'person' ? [scope.address] : [])));
}

/** Whether two scopes are about the same people. */
export function sameScope(one: AlertScope, other: AlertScope): boolean {
  return (
    one.kind === other.kind &&
    (one.kind !== 'group' || one.name === (other as typeof one).name) &&
    (one.kind !== 'person' || one.address === (other as typeof one).address)
  );
}

const inForce = ({ until }: AlertMute, now: number): boolean => until === null || until > now;
