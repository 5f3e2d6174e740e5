import { signal, type Signal } from '@preact/signals';
import type { Contact, DisplayStatus, Presence, RosterEntry } from '../../preload/contract.js';
import { fold } from '../ui/fold.js';
import { activityText } from '../ui/device-words.js';
import { STATUS_WORDS } from '../ui/strings.js';

/** What somebody is called and found by. What only a row or a search needs is made when it is asked for. */
export class Naming {
  readonly contact: Contact;
  readonly name: string;
  #searchable: string | undefined;

  /** A contact without a name goes by its address. */
  constructor(contact: Contact) {
    this.contact = contact;
    this.name = contact.name === '' ? contact.address : contact.name;
  }

  get initials(): string {
    return initialsOf(this.name);
  }

  /** Which of the calm tints the initials lie on. */
  get tint(): number {
    return tintOf(this.name);
  }

  /** Name, address and group as search compares them. */
  get searchable(): string {
    const { address, group } = this.contact;
    return (this.#searchable ??= fold(`${this.name}\n${address}\n${group}`));
  }
}

/** One row of the list. Naming and presence are signals, so that a change repaints this row and no other. */
export interface Person {
  readonly address: string;
  readonly group: string;
  readonly naming: Signal<Naming>;
  readonly presence: Signal<Presence | undefined>;
}

/** Makes the row of a roster entry. */
export function personOf(entry: RosterEntry): Person {
  const { address, group } = entry.contact;
  return { address, group, naming: signal(new Naming(entry.contact)), presence: signal(entry.presence) };
}

/** How many tints there are for initials. */
export const TINTS = 8;

function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % TINTS;
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

/** A presence's activities in words. */
export function activities(presence: Presence): string[] {
  return presence.activities.map(activityText);
}

/** What a presence says beyond its status word: activities and note, in that order. */
export function extras(presence: Presence): string[] {
  const said = activities(presence);
  return presence.note === undefined || presence.note === '' ? said : [...said, presence.note];
}

/** Whether every word of a folded query is found in somebody's name, address, group or status word. */
export function matches(person: Person, words: readonly string[]): boolean {
  const { searchable } = person.naming.peek();
  const presence = person.presence.peek();
  const status = presence === undefined ? '' : FOLDED_WORDS[presence.display];
  return words.every((word) => searchable.includes(word) || status.includes(word));
}

/** The words of a query as search compares them. */
export function queryWords(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

const FOLDED_WORDS = Object.fromEntries(
  Object.entries(STATUS_WORDS).map(([status, word]) => [status, fold(word)]),
) as Record<DisplayStatus, string>;
