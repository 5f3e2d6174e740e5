import { setTimeout } from 'node:timers/promises';
import { callbackUrl } from '../../main/simulator/callback.js';
import { startWatch, type Watch } from '../../main/watch.js';
import { ManualClock } from '../support/manual-clock.js';
import { watchPieces, watchPlan } from '../support/watching.js';
import type { Change, Exchange, Hearer } from './exchange.js';
import { monotonicMs } from './monotonic.js';
import { addressOf } from './people.js';
import { Requests } from './requests.js';

/** With 50 subscriptions by turns, each is fetched once in more than a second. */
const BETWEEN_MS = 25;
/** Whoever asks the server nothing for so long, by the real clock, has nothing more to ask. */
const QUIET_MS = 100;

/**
 * Everything of Rollcall's main process between the server's call and the roster: endpoint, monitor, client, roster.
 * Its clock moves on between two changes only, so that neither the pace of fetches nor a look of its own is measured.
 */
export class RollcallHearer implements Hearer {
  readonly #clock = new ManualClock();
  readonly #requests = new Requests();
  readonly #watch: Watch;
  #endpoint = '';
  #updated: (addresses: readonly string[]) => void = () => undefined;
  #becameLive: () => void = () => undefined;

  private constructor({ origin, team }: Exchange) {
    this.#watch = startWatch(watchPlan(origin, team.map(addressOf)), watchPieces({ clock: this.#clock }), {
      onUpdate: ({ entries }) => this.#updated(entries.map(({ contact }) => contact.address)),
      onConnection: ({ kind }) => {
        if (kind === 'live') this.#becameLive();
      },
    });
  }

  static async open(exchange: Exchange): Promise<RollcallHearer> {
    const hearer = new RollcallHearer(exchange);
    await new Promise<void>((resolve) => (hearer.#becameLive = resolve));
    hearer.#endpoint = await exchange.endpoint();
    return hearer;
  }

  url({ subscription }: Change): string {
    return callbackUrl(this.#endpoint, subscription);
  }

  /** Where the server calls, without the subscription. */
  get endpoint(): string {
    return this.#endpoint;
  }

  rest(): Promise<void> {
    return this.pass(BETWEEN_MS);
  }

  /** Lets time pass, and runs what is due. */
  pass(milliseconds: number): Promise<void> {
    return this.#clock.advance(milliseconds);
  }

  /** Lets everything end that was begun, and begins nothing. */
  async quiet(): Promise<void> {
    for (let before = -1; before !== this.#requests.begun || !this.#requests.areAnswered;) {
      before = this.#requests.begun;
      await this.pass(BETWEEN_MS * 50);
      await setTimeout(QUIET_MS);
    }
  }

  taken({ person }: Change): Promise<number> {
    const address = addressOf(person);
    return new Promise((resolve, reject) => {
      this.#updated = (addresses) => {
        if (addresses.length === 1 && addresses[0] === address) resolve(monotonicMs());
        else reject(new Error(`instead of one change there were ${addresses.length}`));
      };
    });
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }
}
