import { signal, type Signal } from '@preact/signals';
import type { Contact, DisplayStatus, Presence, RosterEntry } from '../../preload/contract.js';
import { fold } from '../ui/fold.js';
import { STATUS_WORDS, activityText } from '../ui/strings.js';

/** One row of the list. Its presence is a signal, so that a change repaints this row and no other. */
export interface Person {
  readonly contact: Contact;
  readonly name: string;
  readonly initials: string;
  /** Name, address and group as search compares them. */
  readonly searchable: string;
  readonly presence: Signal<Presence | undefined>;
}

/** Makes the row of a roster entry. A contact without a name goes by its address. */
export function personOf(entry: RosterEntry): Person {
  const { contact } = entry;
  const name = contact.name === '' ? contact.address : contact.name;
  return {
    contact,
    name,
    initials: initialsOf(name),
    searchable: fold(`${name}\n${contact.address}\n${contact.group}`),
    presence: signal(entry.presence),
  };
}

/** One or two letters for a name: the first of its first and last word, whatever the script. */
export function initialsOf(name: string): string {
  const words = name.replace(/@.*$/u, '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    firstLetter(word ?? ''),
  );
  return letters.join('').toUpperCase();
}

const firstLetter = (word: string): string => /^.\p{M}*/u.exec(word)?.[0] ?? '';

const SAID_BY_STATUS: Readonly<Partial<Record<DisplayStatus, string>>> = {
  'on-the-phone': 'on-the-phone',
  'in-a-meeting': 'meeting',
  busy: 'busy',
  away: 'away',
  vacation: 'vacation',
};

/** A presence's activities in words, without what its status word says already. */
export function activities(presence: Presence): string[] {
  return presence.activities
    .filter((activity) => activity !== SAID_BY_STATUS[presence.display])
    .map(activityText);
}

/** What a presence says beyond its status word: activities and note, in that order. */
export function extras(presence: Presence): string[] {
  const said = activities(presence);
  return presence.note === undefined || presence.note === '' ? said : [...said, presence.note];
}

/** Whether every word of a folded query is found in somebody's name, address, group or status word. */
export function matches(person: Person, words: readonly string[], status: string): boolean {
  return words.every((word) => person.searchable.includes(word) || status.includes(word));
}

/** A status word as search compares it; nothing for somebody of whom nothing is known. */
export function searchableStatus(presence: Presence | undefined): string {
  return presence === undefined ? '' : FOLDED_WORDS[presence.display];
}

const FOLDED_WORDS = Object.fromEntries(
  Object.entries(STATUS_WORDS).map(([status, word]) => [status, fold(word)]),
) as Record<DisplayStatus, string>;
