/** Runs a fetch on request, one at a time: requests that come meanwhile are answered by one more run. */
export class Fetcher {
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(private readonly fetch: () => Promise<void>) {}

  /** Settles as a run that began after this call did. */
  request(): Promise<void> {
    if (!this.#running) {
      this.#running = this.fetch().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    const again = (): Promise<void> => {
      this.#next = undefined;
      return this.request();
    };
    this.#next ??= this.#running.then(again, again);
    return this.#next;
  }
}
