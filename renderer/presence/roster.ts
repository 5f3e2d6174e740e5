import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { RosterEntry } from '../../preload/contract.js';
import { Group, isAvailable } from './group.js';
import { ORDERS, compareNames, type Sort } from './order.js';
import { Naming, personOf, type Person } from './person.js';

/**
 * The people of a snapshot, in their order, kept right by deltas. A delta costs work for what it changes only. While
 * it is held still nobody changes place; on release those who changed meanwhile get theirs.
 */
export class Roster {
  /** By name; those in no group come last. */
  readonly groups: readonly Group[];
  readonly favourites: Group;
  readonly size: number;
  readonly #available = signal(0);
  /** Grows with each delta. */
  readonly #version = signal(0);
  /** Grows when somebody changes place. */
  readonly #places = signal(0);
  readonly #people = new Map<string, Person>();
  readonly #byName = new Map<string, Group>();
  /** Who changed and was not given a place yet. */
  readonly #unplaced = new Set<Person>();
  #held = false;
  #sort: Sort;

  constructor(entries: readonly RosterEntry[], sort: Sort = 'name', favourites: Iterable<string> = []) {
    this.#sort = sort;
    const byGroup = new Map<string, Person[]>();
    for (const entry of entries) {
      const person = personOf(entry);
      this.#people.set(person.address, person);
      const group = byGroup.get(person.group);
      if (group === undefined) byGroup.set(person.group, [person]);
      else group.push(person);
    }
    const names = [...byGroup.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : compareNames(a, b)));
    this.groups = names.map((name) => {
      const group = new Group('group', name, byGroup.get(name) ?? [], ORDERS[sort]);
      this.#byName.set(name, group);
      return group;
    });
    this.favourites = new Group('favourites', '', this.#known([...favourites]), ORDERS[sort]);
    this.size = this.#people.size;
    this.#available.value = this.groups.reduce((sum, group) => sum + group.available.value, 0);
  }

  /** How many are available now; each counts once. */
  get available(): ReadonlySignal<number> {
    return this.#available;
  }

  /** Everybody, in no order. */
  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  person(address: string): Person | undefined {
    return this.#people.get(address);
  }

  group(name: string): Group | undefined {
    return this.#byName.get(name);
  }

  /** Has the computed signal that calls this computed again after each delta, because it looks at everybody. */
  heed(): number {
    return this.#version.value;
  }

  /** Has the computed signal that calls this computed again when somebody changes place. */
  heedPlaces(): number {
    return this.#places.value;
  }

  /** Takes in what changed. False where somebody unknown came or was regrouped: then a new snapshot is needed. */
  apply(entries: readonly RosterEntry[]): boolean {
    return batch(() => {
      for (const entry of entries) if (!this.#take(entry)) return false;
      this.#version.value += 1;
      if (!this.#held) this.#settle();
      return true;
    });
  }

  /** Nobody moves while it is held. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) batch(() => this.#settle());
  }

  /** Puts everybody in another order, also while it is held: whoever asks for it wants to see it. */
  sortBy(sort: Sort): void {
    if (sort === this.#sort) return;
    this.#sort = sort;
    this.#unplaced.clear();
    for (const group of [...this.groups, this.favourites]) group.reorder(ORDERS[sort]);
    this.#places.value += 1;
  }

  /**
   * Who stands among the favourites from now on; those who are not in the roster are passed over. Also while it is
   * held: whoever makes somebody a favourite wants to see it.
   */
  favour(addresses: Iterable<string>): void {
    batch(() => {
      this.favourites.refill(this.#known([...addresses]));
      this.#places.value += 1;
    });
  }

  #take({ contact, presence }: RosterEntry): boolean {
    const person = this.#people.get(contact.address);
    if (person?.group !== contact.group) return false;
    const known = person.naming.peek().contact;
    const renamed = contact.name !== known.name;
    const group = this.#byName.get(person.group);
    const mayMove = renamed || this.#sort !== 'name';
    if (mayMove) {
      this.#unplaced.add(person);
      // Everybody has the place of before the change until they are given the new one.
      group?.standing.settle();
      this.favourites.standing.settle();
    }
    if (renamed || contact.phone !== known.phone) person.naming.value = new Naming(contact);
    const before = isAvailable(person);
    person.presence.value = presence;
    const step = Number(isAvailable(person)) - Number(before);
    if (step === 0) return true;
    this.#available.value += step;
    group?.count(step);
    if (this.favourites.has(person)) this.favourites.count(step);
    return true;
  }

  #settle(): void {
    let moved = false;
    const affected = new Map<Group, Set<Person>>();
    const note = (group: Group, person: Person): void => {
      affected.set(group, (affected.get(group) ?? new Set()).add(person));
    };
    for (const person of this.#unplaced) {
      const group = this.#byName.get(person.group);
      if (group !== undefined) note(group, person);
      if (this.favourites.has(person)) note(this.favourites, person);
    }
    this.#unplaced.clear();
    for (const [group, people] of affected) moved = group.place(people) || moved;
    if (moved) this.#places.value += 1;
  }

  #known(addresses: readonly string[]): Person[] {
    return [...new Set(addresses)].flatMap((address) => this.#people.get(address) ?? []);
  }
}
