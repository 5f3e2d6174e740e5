import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Presence, RosterEntry } from '../../preload/contract.js';
import { personOf, type Person } from './person.js';

/** People of one group, by name. The empty name is for those in no group; they come last. */
export interface Group {
  readonly name: string;
  readonly people: readonly Person[];
  /** How many are available now. */
  readonly available: ReadonlySignal<number>;
}

const order = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

const isAvailable = (presence: Presence | undefined): boolean => presence?.display === 'available';

/** The people of a snapshot, in their order, kept right by deltas. A delta costs work for what it changes only. */
export class Roster {
  readonly groups: readonly Group[];
  readonly size: number;
  /** How many are available now. */
  readonly available: Signal<number>;
  /** Grows with each delta. */
  readonly #version = signal(0);
  readonly #people = new Map<string, Person>();
  readonly #counts = new Map<string, Signal<number>>();

  constructor(entries: readonly RosterEntry[]) {
    const byGroup = new Map<string, Person[]>();
    for (const entry of entries) {
      const person = personOf(entry);
      this.#people.set(entry.contact.address, person);
      const group = byGroup.get(entry.contact.group);
      if (group === undefined) byGroup.set(entry.contact.group, [person]);
      else group.push(person);
    }
    const names = [...byGroup.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : order.compare(a, b)));
    this.groups = names.map((name) => {
      const people = (byGroup.get(name) ?? []).sort((a, b) => order.compare(a.name, b.name));
      const available = signal(people.filter((person) => isAvailable(person.presence.value)).length);
      this.#counts.set(name, available);
      return { name, people, available };
    });
    this.size = this.#people.size;
    this.available = signal(this.groups.reduce((sum, group) => sum + group.available.value, 0));
  }

  person(address: string): Person | undefined {
    return this.#people.get(address);
  }

  /** Has the computed signal that calls this computed again after each delta, because it looks at everybody. */
  heed(): number {
    return this.#version.value;
  }

  /** Takes in what changed. False where somebody unknown came, or was renamed: then a new snapshot is needed. */
  apply(entries: readonly RosterEntry[]): boolean {
    return batch(() => {
      for (const { contact, presence } of entries) {
        const person = this.#people.get(contact.address);
        if (person?.contact.name !== contact.name || person.contact.group !== contact.group) return false;
        const step = Number(isAvailable(presence)) - Number(isAvailable(person.presence.peek()));
        person.presence.value = presence;
        if (step === 0) continue;
        this.available.value += step;
        const count = this.#counts.get(contact.group);
        if (count !== undefined) count.value += step;
      }
      this.#version.value += 1;
      return true;
    });
  }
}
