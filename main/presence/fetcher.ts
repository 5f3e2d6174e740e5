import { pause, type Clock } from './clock.js';

/** So many runs may fall into a second: whoever floods us with notifications does not make us flood the server. */
const MOST_A_SECOND = 2;
const SECOND_MS = 1_000;

export interface FetcherOptions {
  readonly fetch: () => Promise<void>;
  readonly clock: Clock;
  /** Ends the wait for the next run. */
  readonly signal: AbortSignal;
  /** A request is answered by a run that others had asked for. */
  readonly onCoalesced: () => void;
}

/**
 * Runs a fetch on request, one at a time and at most twice a second: requests that come meanwhile are answered by one
 * more run.
 */
export class Fetcher {
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  /** The run is put off, so that whoever asks now is answered by it. */
  #isWaiting = false;
  /**
   * When the latest runs ended, by the clock that never jumps. From there it is counted: when a request reached the
   * server is not known, only that it was before its answer came.
   */
  #ended: readonly number[] = [];

  constructor(private readonly options: FetcherOptions) {}

  /** Settles as a run that began after this call did. */
  request(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    if (this.#isWaiting || this.#next) this.options.onCoalesced();
    if (this.#isWaiting) return this.#running;
    const again = (): Promise<void> => {
      this.#next = undefined;
      return this.request();
    };
    this.#next ??= this.#running.then(again, again);
    return this.#next;
  }

  async #run(): Promise<void> {
    const { clock, signal, fetch } = this.options;
    const earlier = this.#ended.at(-MOST_A_SECOND);
    const wait = earlier === undefined ? 0 : earlier + SECOND_MS - clock.uptime();
    if (wait > 0) {
      this.#isWaiting = true;
      await pause(clock, wait, signal);
      this.#isWaiting = false;
    }
    try {
      await fetch();
    } finally {
      this.#ended = [...this.#ended, clock.uptime()].slice(-MOST_A_SECOND);
    }
  }
}
