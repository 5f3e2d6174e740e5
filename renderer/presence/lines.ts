import { fold } from '../ui/fold.js';
import { matches, searchableStatus, type Person } from './person.js';
import type { Group, Roster } from './roster.js';

export const GROUP_HEIGHT = 32;
export const ROW_HEIGHT = 40;

export type Filter = 'everyone' | 'available';

/** What of the roster is asked for. */
export interface View {
  readonly query: string;
  readonly filter: Filter;
  /** Names of the groups that are folded away. A search looks into them all the same. */
  readonly collapsed: ReadonlySet<string>;
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
  /** Index of the first line of the stretch and of the first after it. */
  readonly from: number;
  readonly to: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  /** Whether groups have headers: they have none where nobody is in a group. */
  readonly grouped: boolean;
}

/** The key of somebody's line. */
export const personKey = (address: string): string => `person-${address}`;

/** Whether a view depends on presence, so that it must be made again after a delta. */
export function dependsOnPresence(view: View): boolean {
  return view.filter !== 'everyone' || view.query.trim() !== '';
}

/** The lines to show of a roster, in their order, and where the groups lie. */
export function linesOf(roster: Roster, view: View): Lines {
  const words = fold(view.query).split(/\s+/u).filter(Boolean);
  const wanted = (person: Person): boolean => {
    const presence = person.presence.peek();
    if (view.filter === 'available' && presence?.display !== 'available') return false;
    return words.length === 0 || matches(person, words, searchableStatus(presence));
  };
  const everybody = !dependsOnPresence(view);
  const grouped = roster.groups.some((group) => group.name !== '');
  const lines: Line[] = [];
  const sections: Section[] = [];
  let top = 0;
  roster.groups.forEach((group, index) => {
    const people = everybody ? group.people : group.people.filter(wanted);
    if (people.length === 0) return;
    const from = lines.length;
    const open = !grouped || words.length > 0 || !view.collapsed.has(group.name);
    if (grouped) lines.push({ kind: 'group', key: `group-${index}`, group, open });
    if (open) {
      people.forEach((person, place) => {
        const key = personKey(person.contact.address);
        lines.push({ kind: 'person', key, person, position: place + 1, size: people.length });
      });
    }
    const height = (grouped ? GROUP_HEIGHT : 0) + (open ? people.length * ROW_HEIGHT : 0);
    sections.push({ group, from, to: lines.length, top, height });
    top += height;
  });
  return { lines, sections, grouped };
}
