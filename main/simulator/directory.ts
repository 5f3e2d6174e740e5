import type { Status } from '../pws/status.js';
import type { Clock } from './clock.js';
import type { Person } from './person.js';
import { stateOf, type PresenceState } from './presence-state.js';

/** The tuple that a basic set without override leaves behind (wire format 2.3). */
export const PWS_TUPLE = 'cisco-pws';

/** A state that came through the web service and lapses (wire format 1.15). */
export interface Publication {
  readonly tupleId: string;
  /** An override outranks everything that the person's devices say. */
  readonly override: boolean;
  readonly state: PresenceState;
}

/** What a fetch reports of a contact now. UNKNOWN for somebody the server does not know. */
export interface PresenceTruth {
  readonly status: Status;
  readonly activities: readonly string[];
  readonly note?: string | undefined;
  readonly userInput?: 'active' | 'idle' | undefined;
}

/** Somebody's whole presence: the person, what is reported of them, and what the web service added. */
export interface PersonPresence {
  readonly person: Person;
  readonly state: PresenceState;
  readonly publications: readonly Publication[];
}

interface Entry {
  readonly person: Person;
  own: PresenceState;
  ownOrder: number;
  readonly published: Map<string, Publication & { readonly order: number; readonly cancel: () => void }>;
}

/** Who the server knows, and what they are doing. Ids are looked up whatever their case. */
export class Directory {
  readonly people: readonly Person[];
  readonly #domain: string;
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();
  readonly #changed: (personId: string) => void;
  #order = 0;

  /** @param changed is told the id of everyone whose reported presence changed. */
  constructor(people: readonly Person[], domain: string, clock: Clock, changed: (personId: string) => void) {
    this.people = people;
    this.#domain = domain.toLowerCase();
    this.#clock = clock;
    this.#changed = changed;
    for (const person of people) {
      const own = stateOf(person.presence ?? 'available', person.note);
      this.#entries.set(person.id.toLowerCase(), { person, own, ownOrder: 0, published: new Map() });
    }
  }

  /** The id that a bare user name stands for; undefined where nobody has it. */
  find(user: string): string | undefined {
    const id = user.trim().toLowerCase();
    return this.#entries.has(id) ? id : undefined;
  }

  /**
   * The id that a contact's address stands for. Its domain is the server's or, as the sample scripts have it
   * (wire format 1.11), the host name that the client reached the server by.
   */
  findContact(contact: string, host?: string): string | undefined {
    const [, user, domain] = /^(?:sip:)?([^@]+)@(.+)$/iu.exec(contact.trim().toLowerCase()) ?? [];
    if (user === undefined || (domain !== this.#domain && domain !== host?.toLowerCase())) return undefined;
    return this.find(user);
  }

  /** Everything there is to say of somebody. */
  presence(id: string): PersonPresence | undefined {
    const entry = this.#entries.get(id);
    return (
      entry && { person: entry.person, state: effective(entry), publications: [...entry.published.values()] }
    );
  }

  /** What the person's own devices say, whatever came through the web service. */
  ownState(id: string): PresenceState | undefined {
    return this.#entries.get(id)?.own;
  }

  /** The person's own devices say something new. An override still outranks it. */
  live(id: string, state: PresenceState): void {
    this.#update(id, (entry) => this.#setOwn(entry, state));
  }

  /** Somebody is set by hand: this is what they are in now, whatever the web service said before. */
  settle(id: string, state: PresenceState): void {
    this.#update(id, (entry) => {
      for (const tupleId of [...entry.published.keys()]) withdraw(entry, tupleId);
      this.#setOwn(entry, state);
    });
  }

  /**
   * A state comes through the web service and lapses after so many seconds. One override replaces another, and
   * being available without one ends it.
   */
  publish(id: string, publication: Publication, expirySeconds: number): void {
    const { tupleId, override, state } = publication;
    this.#update(id, (entry) => {
      if (override || (tupleId === PWS_TUPLE && state.status === 'AVAILABLE')) withdrawOverrides(entry);
      withdraw(entry, tupleId);
      const cancel = this.#clock.after(expirySeconds * 1000, () => {
        this.#update(id, () => entry.published.delete(tupleId));
      });
      entry.published.set(tupleId, { ...publication, order: ++this.#order, cancel });
    });
  }

  /** Takes back every override, and what was published under one tuple id where it is given. */
  clear(id: string, tupleId?: string): void {
    this.#update(id, (entry) => {
      withdrawOverrides(entry);
      if (tupleId !== undefined) withdraw(entry, tupleId);
    });
  }

  /** Stops every timer. */
  close(): void {
    for (const entry of this.#entries.values()) {
      for (const publication of entry.published.values()) publication.cancel();
    }
  }

  #setOwn(entry: Entry, state: PresenceState): void {
    entry.own = state;
    entry.ownOrder = ++this.#order;
  }

  /** Tells of a person only where something to be reported is another afterwards. */
  #update(id: string, change: (entry: Entry) => void): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const before = reported(entry);
    change(entry);
    if (reported(entry) !== before) this.#changed(id);
  }
}

/**
 * An override decides. Without one the newest word does, except that somebody is UNAVAILABLE only when everything
 * says so (wire format 1.15).
 */
function effective(entry: Entry): PresenceState {
  const published = [...entry.published.values()];
  const override = published.find((publication) => publication.override);
  if (override) return override.state;
  const words = [{ state: entry.own, order: entry.ownOrder }, ...published];
  const reachable = words.filter(({ state }) => state.status !== 'UNAVAILABLE');
  return (reachable.length > 0 ? reachable : words).reduce((a, b) => (b.order > a.order ? b : a)).state;
}

/** A text that is another when anything that is reported of somebody is. */
function reported(entry: Entry): string {
  const published = [...entry.published.values()].map(({ tupleId, state }) => [tupleId, state.status]);
  return JSON.stringify([effective(entry), published]);
}

function withdraw(entry: Entry, tupleId: string): void {
  entry.published.get(tupleId)?.cancel();
  entry.published.delete(tupleId);
}

function withdrawOverrides(entry: Entry): void {
  for (const { tupleId, override } of [...entry.published.values()]) if (override) withdraw(entry, tupleId);
}
