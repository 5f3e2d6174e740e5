import { CONTACTS_PER_MESSAGE } from '../../main/pws/limits.js';
import type { PresenceWord } from '../../main/simulator/presence-state.js';
import type { Person } from '../../main/simulator/person.js';
import { richDocument } from './documents.js';
import { Helper } from './helper.js';
import { people } from './people.js';
import type { PreparedAnswer, PreparedRequest } from './programs/prepared-server.js';
import type { Bench } from './row.js';

/** Somebody changed, and the server is about to tell. */
export interface Change {
  readonly person: Person;
  readonly word: PresenceWord;
  /** The id of the subscription that the person is in. */
  readonly subscription: number;
}

/** Whoever is told of changes by the server. */
export interface Hearer {
  /** What the server calls. */
  url(change: Change): string;
  /** Lets pass what has to pass between two changes. */
  rest(): Promise<void>;
  /** Settles once the change was taken up, with the time by `monotonicMs`. Asked for before the server tells. */
  taken(change: Change): Promise<number>;
  stop(): Promise<void>;
}

/** The prepared server and its team, of whom one changes at a time. */
export class Exchange {
  #count = 0;

  private constructor(
    readonly team: readonly Person[],
    readonly origin: string,
    private readonly server: Helper<PreparedRequest, PreparedAnswer>,
  ) {}

  static async open(bench: Bench, size: number): Promise<Exchange> {
    const server = await Helper.start<PreparedRequest, PreparedAnswer>(bench, 'prepared-server');
    const { port } = await server.ask({ kind: 'begin', people: size });
    return new Exchange(people(size), `http://127.0.0.1:${port}`, server);
  }

  /** The url that the client registered. */
  async endpoint(): Promise<string> {
    return (await this.server.ask({ kind: 'begin', people: this.team.length })).endpoint;
  }

  /** Somebody else than the last time, and of another subscription. */
  next(): Change {
    const count = (this.#count += 1);
    // A step that is no divisor of the team's size leads to everybody.
    const index = (count * (CONTACTS_PER_MESSAGE + 1)) % this.team.length;
    const person = this.team[index];
    if (!person) throw new RangeError('The team has nobody.');
    // Everybody is another than in their last turn.
    const isEven = Math.floor(count / this.team.length) % 2 === 0;
    return {
      person,
      word: isEven ? 'in-a-meeting' : 'on-the-phone',
      subscription: Math.floor(index / CONTACTS_PER_MESSAGE) + 1,
    };
  }

  /** Milliseconds from a change until the hearer has taken it up. */
  async tell(hearer: Hearer, change: Change): Promise<number> {
    const document = richDocument([change.person], change.word);
    await hearer.rest();
    const [taken, { at }] = await Promise.all([
      hearer.taken(change),
      this.server.ask({ kind: 'change', url: hearer.url(change), document }),
    ]);
    return taken - at;
  }

  /** From now on each fetch brings a change of somebody, told or not. Answers the ids of all subscriptions now. */
  async stir(): Promise<readonly number[]> {
    return (await this.server.ask({ kind: 'stir' })).subscriptions.map(Number);
  }

  /** From now on a fetch brings nothing. */
  async still(): Promise<void> {
    await this.server.ask({ kind: 'still' });
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
