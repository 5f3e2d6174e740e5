import { isAvailable, type Group } from './group.js';
import { matches, queryWords, type Person } from './person.js';
import type { Roster } from './roster.js';
import { NOBODY, type Standing } from './standing.js';

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
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: Group;
      readonly open: boolean;
      /** How many of the group a search has found; undefined where nothing is searched for. */
      readonly found: number | undefined;
      /** Who of the group is shown, folded away or not, where that is not everybody or what the count says anyway. */
      readonly among: readonly Person[] | undefined;
    }
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
  readonly people: Standing;
  /** Whom of the group the view asks for, folded away or not. */
  readonly asked: Standing;
  readonly open: boolean;
  readonly header: boolean;
  /** Index of the first line of the stretch and of the first after it. */
  readonly from: number;
  readonly to: number;
}

/** What a group's header counts: those available of all of it or of those shown, or those that a search has found. */
type Counts = 'all' | 'shown' | 'found';

/** What a group is remembered by: its name; favourites by one that no group can have. */
export const groupKey = (group: Group): string => (group.kind === 'favourites' ? FAVOURITES_KEY : group.name);
const FAVOURITES_KEY = '\u2605';

/** The key of somebody's line among the favourites or in their group. */
export const personKey = (address: string, kind: Group['kind'] = 'group'): string =>
  `${kind === 'favourites' ? 'favourite' : 'person'}-${address}`;

/** The lines to show, in their order. A line is made when it is asked for: of thousands, a few dozen are seen. */
export class Lines {
  readonly sections: readonly Section[];
  readonly length: number;
  /** Whether groups have headers: they have none where nobody is in a group. */
  readonly grouped: boolean;

  readonly #counts: Counts;

  constructor(sections: readonly Section[], { grouped, counts }: { grouped: boolean; counts: Counts }) {
    this.sections = sections;
    this.grouped = grouped;
    this.#counts = counts;
    this.length = sections.at(-1)?.to ?? 0;
  }

  at(index: number): Line | undefined {
    const section = this.sections.find(({ from, to }) => index >= from && index < to);
    if (section === undefined) return undefined;
    if (section.header && index === section.from)
      return {
        kind: 'group',
        key: `group-${section.key}`,
        group: section.group,
        open: section.open,
        found: this.#counts === 'found' ? section.asked.size : undefined,
        among: this.#counts === 'shown' ? section.asked.inOrder : undefined,
      };
    const place = index - section.from - Number(section.header);
    const person = section.people.inOrder[place];
    if (person === undefined) return undefined;
    const key = personKey(person.address, section.group.kind);
    return { kind: 'person', key, person, position: place + 1, size: section.people.size };
  }

  /** The line of the first person; undefined where nobody is shown. */
  get firstPerson(): Extract<Line, { kind: 'person' }> | undefined {
    const section = this.sections.find(({ people }) => people.size > 0);
    const line = section && this.at(section.from + Number(section.header));
    return line?.kind === 'person' ? line : undefined;
  }

  /** Where the line with a key stands; -1 for nowhere. */
  indexOf(key: string | undefined): number {
    if (key === undefined) return -1;
    for (const section of this.sections) {
      if (section.header && key === `group-${section.key}`) return section.from;
      const start = personKey('', section.group.kind);
      if (!key.startsWith(start)) continue;
      const address = key.slice(start.length);
      const place = section.people.inOrder.findIndex((person) => person.address === address);
      if (place >= 0) return section.from + Number(section.header) + place;
    }
    return -1;
  }
}

export const NO_LINES = new Lines([], { grouped: false, counts: 'all' });

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
  const favourites = words.length === 0 && roster.favourites.size > 0 ? [roster.favourites] : [];
  return joined([...favourites, ...roster.groups], {
    wanted: view.filter === 'everyone' && words.length === 0 ? undefined : wanted,
    grouped: favourites.length > 0 || roster.groups.some((group) => group.name !== ''),
    counts: words.length > 0 ? 'found' : view.filter === 'watched' ? 'shown' : 'all',
    isOpen: (key) => words.length > 0 || !view.collapsed.has(key),
  });
}

interface Joining {
  /** Who is shown; everybody where it is left out. */
  readonly wanted?: ((person: Person) => boolean) | undefined;
  readonly grouped: boolean;
  readonly counts?: Counts;
  readonly isOpen: (key: string) => boolean;
}

/** Groups below one another. */
export function joined(
  groups: readonly Group[],
  { wanted, grouped, counts = 'all', isOpen }: Joining,
): Lines {
  const sections: Section[] = [];
  let from = 0;
  for (const group of groups) {
    const asked = wanted === undefined ? group.standing : group.standing.only(wanted);
    if (asked.size === 0) continue;
    const key = groupKey(group);
    const open = !grouped || isOpen(key);
    const people = open ? asked : NOBODY;
    const to = from + Number(grouped) + people.size;
    sections.push({ group, key, people, asked, open, header: grouped, from, to });
    from = to;
  }
  return new Lines(sections, { grouped, counts });
}
