import type { AlertMute, AlertPreferences, AlertRule, AlertScope, Contact } from '../../preload/contract.js';
import { sameScope } from '../../preload/same-scope.js';

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

/** The rules about just these people. */
export function rulesOf(alerts: AlertPreferences, scope: AlertScope): readonly AlertRule[] {
  return alerts.rules.filter((rule) => sameScope(rule.scope, scope));
}

/** The rules about this person alone. */
export function ownRules(alerts: AlertPreferences, address: string): readonly AlertRule[] {
  return rulesOf(alerts, { kind: 'person', address });
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

/** What silences all of a group, for itself or with everyone; of both what lasts longest. */
export function groupMute(alerts: AlertPreferences, scope: AlertScope, now: number): AlertMute | undefined {
  const own = muteOf(alerts, scope, now);
  const all = muteOf(alerts, { kind: 'everyone' }, now);
  return longestMute([own, all].filter((mute) => mute !== undefined));
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

/**
 * What of the mutes over somebody is passed by being told once about them by name: only a mute of that very person
 * stops it. Of several the one that lasts longest; undefined where there is none, or where it is stopped.
 */
export function passedMute(
  alerts: AlertPreferences,
  person: Somebody,
  isFavourite: boolean,
  now: number,
): AlertMute | undefined {
  const mutes = mutesOver(alerts, person, isFavourite, now);
  return mutes.some(({ scope }) => scope.kind === 'person') ? undefined : longestMute(mutes);
}

/** Of several mutes the one that lasts longest; the narrower stays first. */
export function longestMute(mutes: readonly AlertMute[]): AlertMute | undefined {
  const ends = ({ until }: AlertMute): number => until ?? Infinity;
  return mutes.reduce<AlertMute | undefined>(
    (longest, mute) => (longest !== undefined && ends(longest) >= ends(mute) ? longest : mute),
    undefined,
  );
}

/** Addresses of the people who are watched: whomever a rule is about, by name or with others. */
export function watchedAmong(
  people: readonly Somebody[],
  alerts: AlertPreferences,
  favourites: ReadonlySet<string>,
): ReadonlySet<string> {
  const scopes = alerts.rules.map(({ scope }) => scope);
  const everyone = scopes.some(({ kind }) => kind === 'everyone');
  const allFavourites = scopes.some(({ kind }) => kind === 'favourites');
  const groups = new Set(scopes.flatMap((scope) => (scope.kind === 'group' ? [scope.name] : [])));
  const named = new Set(scopes.flatMap((scope) => (scope.kind === 'person' ? [scope.address] : [])));
  const isWatched = ({ address, group }: Somebody): boolean =>
    everyone || (allFavourites && favourites.has(address)) || named.has(address) || groups.has(group);
  return new Set(people.filter(isWatched).map(({ address }) => address));
}

/** Whether two mutes are one and the same, and not one that was made later for the same people. */
export function sameMute(one: AlertMute, other: AlertMute): boolean {
  return sameScope(one.scope, other.scope) && one.since === other.since && one.until === other.until;
}

/** Whether a mute lasts still. */
export const inForce = ({ until }: AlertMute, now: number): boolean => until === null || until > now;
