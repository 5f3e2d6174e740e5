import { isAvailable, type Group } from './group.js';
import { matches, queryWords, type Person } from './person.js';
import type { Roster } from './roster.js';

export const FILTERS = ['everyone', 'available', 'watched'] as const;
export type Filter = (typeof FILTERS)[number];

/** What of the roster is asked for. */
export interface View {
  readonly query: string;
  readonly filter: Filter;
  /** Keys of the groups that are folded away. A search looks into them all the same. */
  readonly collapsed: ReadonlySet<string>;
  /** Addresses of those whom the filter "watched" shows. */
  readonly watched: ReadonlySet<string>;
}

export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly open: boolean }
  | {
      readonly kind: 'person';
      readonly key: string;
      readonly person: Person;
      /** Place in the group, from 1, and how many of the group are shown. */
      readonly position: number;
      readonly size: number;
    };

/** A group's stretch of the list: its header sticks to the top as long as the stretch is on screen. */
export interface Section {
  readonly group: Group;
  readonly key: string;
  /** Who is shown of the group; nobody where it is folded away. */
  readonly people: readonly Person[];
  /** How many of the group the view asks for, folded away or not. */
  readonly size: number;
  readonly open: boolean;
  readonly header: boolean;
  /** Index of the first line of the stretch and of the first after it. */
  readonly from: number;
  readonly to: number;
}

/** What a group is remembered by: its name; favourites by one that no group can have. */
export const groupKey = (group: Group): string => (group.kind === 'favourites' ? FAVOURITES_KEY : group.name);
const FAVOURITES_KEY = '\u2605';

/** The key of somebody's line among the favourites or in their group. */
export const personKey = (address: string, kind: Group['kind'] = 'group'): string =>
  `${kind === 'favourites' ? 'favourite' : 'person'}-${address}`;

/** The lines to show, in their order. A line is made when it is asked for: of thousands, a few dozen are seen. */
export class Lines {
  readonly length: number;
  /** Whether groups have headers: they have none where nobody is in a group. */
  readonly grouped: boolean;

  constructor(
    readonly sections: readonly Section[],
    grouped: boolean,
  ) {
    this.grouped = grouped;
    this.length = sections.at(-1)?.to ?? 0;
  }

  at(index: number): Line | undefined {
    const section = this.sections.find(({ from, to }) => index >= from && index < to);
    if (section === undefined) return undefined;
    if (section.header && index === section.from)
      return { kind: 'group', key: `group-${section.key}`, group: section.group, open: section.open };
    const place = index - section.from - Number(section.header);
    const person = section.people[place];
    if (person === undefined) return undefined;
    const key = personKey(person.address, section.group.kind);
    return { kind: 'person', key, person, position: place + 1, size: section.people.length };
  }

  /** Where the line with a key stands; -1 for nowhere. */
  indexOf(key: string | undefined): number {
    if (key === undefined) return -1;
    for (const section of this.sections) {
      if (section.header && key === `group-${section.key}`) return section.from;
      const start = personKey('', section.group.kind);
      if (!key.startsWith(start)) continue;
      const address = key.slice(start.length);
      const place = section.people.findIndex((person) => person.address === address);
      if (place >= 0) return section.from + Number(section.header) + place;
    }
    return -1;
  }
}

export const NO_LINES = new Lines([], false);

/** Whether a view depends on presence, so that it must be made again after a delta. */
export function dependsOnPresence(view: Pick<View, 'query' | 'filter'>): boolean {
  return view.filter === 'available' || view.query.trim() !== '';
}

/** The lines to show of a roster, in their order. */
export function linesOf(roster: Roster, view: View): Lines {
  const words = queryWords(view.query);
  const wanted = (person: Person): boolean => {
    if (view.filter === 'available' && !isAvailable(person)) return false;
    if (view.filter === 'watched' && !view.watched.has(person.address)) return false;
    return matches(person, words);
  };
  // A search finds each person once.
  const favourites = words.length === 0 && roster.favourites.people.length > 0 ? [roster.favourites] : [];
  return joined([...favourites, ...roster.groups], {
    wanted: view.filter === 'everyone' && words.length === 0 ? undefined : wanted,
    grouped: favourites.length > 0 || roster.groups.some((group) => group.name !== ''),
    isOpen: (key) => words.length > 0 || !view.collapsed.has(key),
  });
}

interface Joining {
  /** Who is shown; everybody where it is left out. */
  readonly wanted?: ((person: Person) => boolean) | undefined;
  readonly grouped: boolean;
  readonly isOpen: (key: string) => boolean;
}

/** Groups below one another. */
export function joined(groups: readonly Group[], { wanted, grouped, isOpen }: Joining): Lines {
  const sections: Section[] = [];
  let from = 0;
  for (const group of groups) {
    const asked = wanted === undefined ? group.people : group.people.filter(wanted);
    if (asked.length === 0) continue;
    const key = groupKey(group);
    const open = !grouped || isOpen(key);
    const people = open ? asked : [];
    const to = from + Number(grouped) + people.length;
    sections.push({ group, key, people, size: asked.length, open, header: grouped, from, to });
    from = to;
  }
  return new Lines(sections, grouped);
}
