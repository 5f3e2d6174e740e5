import { CONTACTS_PER_MESSAGE } from '../pws/limits.js';
import { Batch, type BatchOptions } from './batch.js';

/** Our subscriptions on the server, in batches that one message can carry. */
export class Subscriptions {
  readonly #batches: readonly Batch[];
  #pulses = 0;

  /** @param contacts `user@domain` each. */
  constructor(contacts: readonly string[], options: BatchOptions) {
    const batches: Batch[] = [];
    for (let start = 0; start < contacts.length; start += CONTACTS_PER_MESSAGE) {
      batches.push(new Batch(contacts.slice(start, start + CONTACTS_PER_MESSAGE), options));
    }
    this.#batches = batches;
  }

  /** Whether a notification with this id may be ours: also while an id is on its way to us. */
  knows(id: string): boolean {
    return this.#batches.some((batch) => batch.knows(id));
  }

  /** Fetches a subscription, as a notification asks; undefined when the id is none of ours. */
  fetch(id: string): Promise<void> | undefined {
    for (const batch of this.#batches) {
      const fetched = batch.fetch(id);
      if (fetched) return fetched;
    }
    return undefined;
  }

  /** Milliseconds until the next subscription is to be renewed; Infinity when there is none. */
  get renewInMs(): number {
    return Math.min(...this.#batches.map(({ renewInMs }) => renewInMs));
  }

  /** How many batches are right since the last `expire`. */
  get currentCount(): number {
    return this.#batches.filter(({ isCurrent }) => isCurrent).length;
  }

  /** Fetches one of the subscriptions, each in its turn; undefined where there is none. */
  pulse(): Promise<void> | undefined {
    return this.#batches[this.#pulses++ % this.#batches.length]?.look();
  }

  /** Whether a change of somebody may have been lost. */
  get isSuspect(): boolean {
    return this.#batches.some((batch) => batch.isSuspect);
  }

  /** Makes sure of one of those whose changes may have been lost. @throws PwsError */
  async settle(): Promise<void> {
    const batch = this.#batches.find(({ isSuspect }) => isSuspect);
    batch?.doubt();
    await batch?.sync();
  }

  /** Asks for the next `sync` to fetch everybody, and not only where something is missing or in doubt. */
  expire(): void {
    for (const batch of this.#batches) batch.expire();
  }

  /** Asks for the next `sync` to subscribe anew: to those of one subscription, or to everybody. */
  doubt(id?: string): void {
    for (const batch of this.#batches) if (id === undefined || batch.id === id) batch.doubt();
  }

  /** What we had is left where it is. */
  abandon(): void {
    for (const batch of this.#batches) batch.abandon();
  }

  /** What we had is not ours any more: its ids are not touched again. */
  forget(): void {
    for (const batch of this.#batches) batch.forget();
  }

  /**
   * Makes what is known of everybody right, one batch after the other: servers limit the requests of a second. After
   * an error it goes on where it stopped, so that even a limit far below the number of batches is met in the end.
   *
   * @throws PwsError
   */
  async sync(): Promise<void> {
    for (const batch of this.#batches) batch.shed();
    for (const batch of this.#batches) await batch.sync();
  }

  /** Removes every subscription from the server, as far as it lets us. Never throws. */
  async remove(signal: AbortSignal): Promise<void> {
    for (const batch of this.#batches) await batch.remove(signal);
  }
}
