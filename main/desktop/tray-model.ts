import type { NewVersion } from '../../preload/new-version.js';
import { sameScope } from '../../preload/same-scope.js';
import type { AlertRule, AlertScope } from '../alerts/rule.js';
import { spokenLocale } from '../../preload/words/spoken.js';
import type { RosterEntry } from '../presence/contact.js';
import type { DisplayStatus } from '../presence/display-status.js';
import type { AlertPreferences, Preferences } from '../settings/preferences.js';
import type { Team, TeamSummary } from '../team.js';

/** Whether alerts are told. `until` is in milliseconds since the epoch. */
export type AlertsState =
  { readonly kind: 'on' } | { readonly kind: 'off' } | { readonly kind: 'paused'; readonly until: number };

/** Somebody whose becoming available can be waited for. */
export interface TrayPerson {
  readonly address: string;
  readonly name: string;
  readonly display: DisplayStatus;
  /** The rule that waits for it, once. */
  readonly waiting?: string;
}

export interface TrayGroup {
  /** Empty for those in none. */
  readonly name: string;
  /** The rule that waits, once, for anyone of them. */
  readonly waiting?: string;
  readonly people: readonly TrayPerson[];
}

/** What the tray shows. */
export interface TrayModel {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly summary: TeamSummary;
  readonly alerts: AlertsState;
  /** The first of them. */
  readonly favourites: readonly TrayPerson[];
  /** How many favourites there are beyond those. */
  readonly moreFavourites: number;
  /** Everybody by group where they are few, else undefined. */
  readonly groups: readonly TrayGroup[] | undefined;
  /** A new version of Rollcall. */
  readonly newVersion?: NewVersion;
}

/** More favourites make a menu that is searched instead of seen. */
const MOST_FAVOURITES = 12;
/** Larger teams are looked through in the list. */
const MOST_PEOPLE = 40;

/** What the tray shows of a team, by what the person chose. @param now milliseconds since the epoch. */
export function trayModel(
  team: Pick<Team, 'summary' | 'entry' | 'snapshot'>,
  { tray, favourites, alerts }: Preferences,
  now: number,
  newVersion?: NewVersion,
): TrayModel {
  const summary = team.summary(tray.counts, favourites);
  const { total } = team.summary({ kind: 'everyone' }, favourites).count;
  const found = favourites.flatMap((address) => team.entry(address) ?? []);
  const person = (entry: RosterEntry): TrayPerson => personOf(entry, alerts.rules);
  return {
    now,
    summary,
    alerts: alertsState(alerts, now),
    favourites: found.slice(0, MOST_FAVOURITES).map(person),
    moreFavourites: Math.max(0, found.length - MOST_FAVOURITES),
    groups: total > MOST_PEOPLE ? undefined : groupsOf(team.snapshot().entries, alerts.rules, person),
    ...(newVersion && { newVersion }),
  };
}

/** Whether alerts are told now. */
function alertsState({ enabled, pausedUntil }: AlertPreferences, now: number): AlertsState {
  if (!enabled) return { kind: 'off' };
  if (pausedUntil <= now) return { kind: 'on' };
  return { kind: 'paused', until: pausedUntil };
}

/** In the order of the list: by name, those in no group last. */
function groupsOf(
  entries: readonly RosterEntry[],
  rules: readonly AlertRule[],
  person: (entry: RosterEntry) => TrayPerson,
): TrayGroup[] {
  const { compare } = new Intl.Collator(spokenLocale(), { sensitivity: 'base', numeric: true });
  const names = [...new Set(entries.map(({ contact }) => contact.group))];
  names.sort((a, b) => (a === '' ? 1 : b === '' ? -1 : compare(a, b)));
  return names.map((name) => ({
    name,
    people: entries
      .filter(({ contact }) => contact.group === name)
      .map(person)
      .sort((one, other) => compare(one.name, other.name)),
    ...waitingFor({ kind: 'group', name }, rules),
  }));
}

function personOf({ contact, presence }: RosterEntry, rules: readonly AlertRule[]): TrayPerson {
  const { address, name } = contact;
  return {
    address,
    name: name === '' ? address : name,
    display: presence?.display ?? 'unknown',
    ...waitingFor({ kind: 'person', address }, rules),
  };
}

function waitingFor(scope: AlertScope, rules: readonly AlertRule[]): { waiting?: string } {
  const rule = rules.find(
    (candidate) =>
      candidate.once && candidate.trigger.kind === 'becomes-available' && sameScope(candidate.scope, scope),
  );
  return rule === undefined ? {} : { waiting: rule.id };
}
