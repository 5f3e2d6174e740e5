import type { Endpoint } from './endpoints.js';
import type { EndUserSession } from './sessions.js';

/** A contact of a subscription: the address as it was subscribed, and who it stands for, if anybody. */
export interface Watched {
  readonly uri: string;
  readonly personId: string | undefined;
}

/** Whom an end user watches, and what of it the client has not fetched yet. */
export class Subscription {
  endpoint: Endpoint;
  /** Set by whoever keeps the subscription. */
  cancelExpiry: () => void = () => undefined;
  /** False from a notification until the next fetch: the server is silent in between (wire format 3). */
  mayNotify = false;
  readonly #watched = new Map<string, Watched>();
  readonly #byPerson = new Map<string, Watched[]>();
  readonly #changed = new Set<Watched>();

  constructor(
    readonly id: number,
    readonly session: EndUserSession,
    endpoint: Endpoint,
  ) {
    this.endpoint = endpoint;
  }

  get size(): number {
    return this.#watched.size;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  get personIds(): Iterable<string> {
    return this.#byPerson.keys();
  }

  /** Whether an address is watched already, whatever its case. */
  watches(uri: string): boolean {
    return this.#watched.has(uri.toLowerCase());
  }

  /** Watches a contact as well; it counts as changed until it is fetched. */
  add(watched: Watched): void {
    if (this.watches(watched.uri)) return;
    this.#watched.set(watched.uri.toLowerCase(), watched);
    this.#changed.add(watched);
    if (watched.personId === undefined) return;
    const same = this.#byPerson.get(watched.personId);
    if (same) same.push(watched);
    else this.#byPerson.set(watched.personId, [watched]);
  }

  /** Notes that a person changed, under every address that stands for them. */
  noteChange(personId: string): void {
    for (const watched of this.#byPerson.get(personId) ?? []) this.#changed.add(watched);
  }

  /** What changed since the last fetch, everything in the order subscribed at the first. */
  changes(): Watched[] {
    return [...this.#changed];
  }

  /** What changed counts as fetched, and the next change may be notified. */
  markFetched(): void {
    this.#changed.clear();
    this.mayNotify = true;
  }

  all(): Watched[] {
    return [...this.#watched.values()];
  }
}
