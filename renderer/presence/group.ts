import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Order } from './order.js';
import type { Person } from './person.js';
import { Standing } from './standing.js';

/** Above this share of a group it is quicker to sort it than to place its people one by one. */
const SORT_SHARE = 1 / 8;

export const isAvailable = (person: Person): boolean => person.presence.peek()?.display === 'available';

/** People who stand together, in order, and how many of them are available. */
export class Group {
  /** `favourites` have a section of their own and stay in their groups. */
  readonly kind: 'group' | 'favourites';
  /** Empty for those in no group, and for favourites. */
  readonly name: string;
  readonly #available: Signal<number>;
  #standing: Standing;
  #members: ReadonlySet<Person>;
  #order: Order;

  constructor(kind: Group['kind'], name: string, people: readonly Person[], order: Order) {
    this.kind = kind;
    this.name = name;
    this.#order = order;
    this.#standing = new Standing(people, order);
    this.#members = new Set(people);
    this.#available = signal(this.#counted());
  }

  /** Another one each time that somebody moves. */
  get standing(): Standing {
    return this.#standing;
  }

  /** The people in their order. */
  get people(): readonly Person[] {
    return this.#standing.inOrder;
  }

  get size(): number {
    return this.#members.size;
  }

  has(person: Person): boolean {
    return this.#members.has(person);
  }

  get available(): ReadonlySignal<number> {
    return this.#available;
  }

  /** Somebody began (1) or ceased (-1) to be available. */
  count(step: number): void {
    this.#available.value += step;
  }

  /** From now on they stand in another order. */
  reorder(order: Order): void {
    this.#order = order;
    this.#standing = new Standing([...this.#members], order);
  }

  /** Other people stand here now. */
  refill(people: readonly Person[]): void {
    this.#standing = new Standing(people, this.#order);
    this.#members = new Set(people);
    this.#available.value = this.#counted();
  }

  /**
   * Gives people of this group, who changed, their place among the others, who stand right. Answers whether anybody
   * moved. Each costs a search for the place, not a sort.
   */
  place(changed: ReadonlySet<Person>): boolean {
    if (changed.size > this.size * SORT_SHARE) return this.#take([...this.people].sort(this.#order));
    const people = this.people.filter((person) => !changed.has(person));
    for (const person of changed) people.splice(this.#placeOf(person, people), 0, person);
    return this.#take(people);
  }

  #take(people: Person[]): boolean {
    const before = this.people;
    const moved = people.some((person, index) => person !== before[index]);
    if (moved) this.#standing = new Standing(people);
    return moved;
  }

  /** The first place before which nobody stands who comes after this person. */
  #placeOf(person: Person, people: readonly Person[]): number {
    let [from, to] = [0, people.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = people[middle];
      if (other !== undefined && this.#order(other, person) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #counted(): number {
    return [...this.#members].filter(isAvailable).length;
  }
}
