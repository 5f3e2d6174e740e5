import type { Order } from './order.js';
import type { Person } from './person.js';

/** People as they stand at a time. They are put in order when somebody looks: of thousands a few dozen are seen. */
export class Standing {
  #people: readonly Person[];
  /** Undefined once they are in order. */
  #order: Order | undefined;

  /** @param order how to put them in order; undefined where they are. */
  constructor(people: readonly Person[], order?: Order) {
    this.#people = people;
    this.#order = order;
  }

  get size(): number {
    return this.#people.length;
  }

  get inOrder(): readonly Person[] {
    this.settle();
    return this.#people;
  }

  /** Puts them in order now, as they would stand if somebody looked. */
  settle(): void {
    if (this.#order === undefined) return;
    this.#people = [...this.#people].sort(this.#order);
    this.#order = undefined;
  }

  /** Those of them who are wanted. */
  only(wanted: (person: Person) => boolean): Standing {
    return new Standing(this.#people.filter(wanted), this.#order);
  }
}

export const NOBODY = new Standing([]);
