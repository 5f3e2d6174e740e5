import type { DisplayStatus, Preferences } from '../../preload/contract.js';
import { spokenLocale } from '../../preload/words/spoken.js';
import type { Person } from './person.js';

export type Sort = Preferences['list']['sort'];
export type Order = (one: Person, other: Person) => number;

const collator = new Intl.Collator(spokenLocale(), { sensitivity: 'base', numeric: true });

/** Names as people sort them. */
export const compareNames = (one: string, other: string): number => collator.compare(one, other);

/** Who can be reached stands above who cannot. */
const RANKS: Readonly<Record<DisplayStatus, number>> = {
  available: 0,
  'on-the-phone': 1,
  'in-a-meeting': 2,
  busy: 3,
  dnd: 4,
  away: 5,
  vacation: 6,
  offline: 7,
  unknown: 8,
};
const UNHEARD_RANK = 9;

const rankOf = (person: Person): number => {
  const presence = person.presence.peek();
  return presence === undefined ? UNHEARD_RANK : RANKS[presence.display];
};

/** By name; by address where two are called the same, so that everybody has one place. */
const byName: Order = (one, other) =>
  compareNames(one.naming.peek().name, other.naming.peek().name) ||
  (one.address < other.address ? -1 : Number(one.address > other.address));

const byStatus: Order = (one, other) => rankOf(one) - rankOf(other) || byName(one, other);

/** Whoever has been available longest has waited longest for the next call. */
const byLongestAvailable: Order = (one, other) => {
  const [mine, theirs] = [availableSince(one), availableSince(other)];
  if (mine !== undefined && theirs !== undefined) return mine - theirs || byName(one, other);
  return byStatus(one, other);
};

function availableSince(person: Person): number | undefined {
  const presence = person.presence.peek();
  return presence?.display === 'available' ? presence.since : undefined;
}

/** How the people of a group stand. None looks at signals so that it would be called again. */
export const ORDERS: Readonly<Record<Sort, Order>> = {
  name: byName,
  status: byStatus,
  'longest-available': byLongestAvailable,
};
