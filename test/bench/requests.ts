import { subscribe } from 'node:diagnostics_channel';

/** Counts what this process asks of others by http, from now on until it ends. */
export class Requests {
  #begun = 0;
  #ended = 0;

  constructor() {
    subscribe('http.client.request.start', () => (this.#begun += 1));
    for (const end of ['response.finish', 'request.error']) {
      subscribe(`http.client.${end}`, () => (this.#ended += 1));
    }
  }

  get begun(): number {
    return this.#begun;
  }

  get areAnswered(): boolean {
    return this.#ended >= this.#begun;
  }
}
