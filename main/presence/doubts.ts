import type { PresenceReport } from '../pws/service.js';

/** What a subscription's next fetch is to bring, as far as one can know. */
export interface Awaited {
  /** Nothing was fetched from it yet. */
  isFresh: boolean;
  /** Its first fetch, and only that, brought everybody. */
  isToldWhole: boolean;
  /** A notification came that no fetch has answered. */
  isAnnounced: boolean;
  /** A fetch was turned away, and the server may take for told what it would have brought. */
  isOwed: boolean;
}

/** What a new subscription's first fetch is to bring: everybody. */
export const everybodyAwaited = (): Awaited => ({
  isFresh: true,
  isToldWhole: false,
  isAnnounced: false,
  isOwed: false,
});

/**
 * Whether what fetches bring can be all there is to tell of the same contacts, over one subscription after the other. A
 * server does not say what it left out (wire format 1.12).
 */
export class Doubts {
  #isSuspect = false;
  /** The server says so where nothing changed. */
  #isBlankUsual = false;
  /** How many of the contacts the first fetch of the last subscription left out. */
  #leftOut = 0;

  /** @param onLeftOut called where some are left out for good: another subscription does no better */
  constructor(
    private readonly contacts: ReadonlySet<string>,
    private readonly onLeftOut: () => void,
  ) {}

  /** Something may be lost, but not likely: a new subscription tells, when there is the quiet for it. */
  get isSuspect(): boolean {
    return this.#isSuspect;
  }

  /** A new subscription is there: it tells everything. */
  settle(): void {
    this.#isSuspect = false;
  }

  /**
   * Takes into account what a fetch brought.
   * @param reports undefined where the server gave an answer without any list
   * @param isExpected whether something new was to be expected of it
   */
  heard(reports: readonly PresenceReport[] | undefined, awaited: Awaited, isExpected: boolean): void {
    // Everybody at once leaves nothing to wonder about; of anybody else nothing was asked.
    const told = reports?.filter(({ contact }) => this.contacts.has(contact)).length ?? 0;
    const isWhole = told >= this.contacts.size;
    // What comes right after everybody is most likely that nothing changed: so this server says it like this.
    if (awaited.isToldWhole && !reports?.length) this.#isBlankUsual = reports === undefined;
    const isBlank = reports === undefined && isExpected && !this.#isBlankUsual;
    const isShort = awaited.isFresh && this.#fallsShort(this.contacts.size - told);
    this.#isSuspect = !isWhole && (this.#isSuspect || isBlank || isShort || awaited.isOwed);
    awaited.isToldWhole = awaited.isFresh && isWhole;
    awaited.isOwed = false;
    awaited.isFresh = false;
  }

  /**
   * The first fetch of a subscription is to bring everybody. Answers whether another subscription may do better: where
   * the second one left out as many, that is how this server says it.
   */
  #fallsShort(leftOut: number): boolean {
    const before = this.#leftOut;
    this.#leftOut = leftOut;
    if (leftOut === 0 || leftOut !== before) return leftOut > 0;
    this.onLeftOut();
    return false;
  }
}
