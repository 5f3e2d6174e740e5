import type { Clock } from './clock.js';
import { smallestFreeId } from './ids.js';
import { PwsFault } from './pws-fault.js';
import type { ApplicationSession, Session } from './sessions.js';

/** A url that the server calls; it belongs to the session that registered it. */
export interface Endpoint {
  readonly id: number;
  readonly url: string;
  readonly session: ApplicationSession;
}

interface Registered extends Endpoint {
  cancelExpiry: () => void;
}

/** The registered endpoints. One that expired is gone (wire format 1.7 to 1.9). */
export class Endpoints {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #byId = new Map<number, Registered>();

  constructor(clock: Clock, most: number) {
    this.#clock = clock;
    this.#most = most;
  }

  /** @throws PwsFault 138 where there are too many already. */
  register(session: ApplicationSession, url: string, expirySeconds: number): Endpoint {
    if (this.#byId.size >= this.#most) throw new PwsFault(138);
    const id = smallestFreeId(this.#byId);
    const endpoint = { id, url, session, cancelExpiry: this.#expireAfter(id, expirySeconds) };
    this.#byId.set(id, endpoint);
    return endpoint;
  }

  /**
   * The endpoint of an id, for the session that registered it.
   *
   * @throws PwsFault 132 where there is none, 136 where it is another session's.
   */
  find(id: number | undefined, session: ApplicationSession): Endpoint {
    const endpoint = id === undefined ? undefined : this.#byId.get(id);
    if (!endpoint) throw new PwsFault(132);
    if (endpoint.session !== session) throw new PwsFault(136);
    return endpoint;
  }

  all(): Endpoint[] {
    return [...this.#byId.values()];
  }

  /** Whether this very endpoint is still registered; its id may be another's by now. */
  isRegistered(endpoint: Endpoint): boolean {
    return this.#byId.get(endpoint.id) === endpoint;
  }

  /** Counts a new expiry from now. */
  refresh(endpoint: Endpoint, expirySeconds: number): void {
    const registered = this.#byId.get(endpoint.id);
    if (registered !== endpoint) return;
    registered.cancelExpiry();
    registered.cancelExpiry = this.#expireAfter(endpoint.id, expirySeconds);
  }

  remove(endpoint: Endpoint): void {
    if (!this.isRegistered(endpoint)) return;
    this.#byId.get(endpoint.id)?.cancelExpiry();
    this.#byId.delete(endpoint.id);
  }

  /** Removes what a session registered. */
  removeOf(session: Session): void {
    for (const endpoint of this.all()) if (endpoint.session === session) this.remove(endpoint);
  }

  #expireAfter(id: number, expirySeconds: number): () => void {
    return this.#clock.after(expirySeconds * 1000, () => this.#byId.delete(id));
  }
}
