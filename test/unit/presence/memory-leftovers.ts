import type { Leftover, Leftovers } from '../../../main/presence/leftovers.js';
import type { Session } from '../../../main/presence/session.js';

interface Entry extends Leftover {
  readonly key: string;
  readonly until: number;
}

/** What stands on servers, remembered for as long as a test runs. */
export class MemoryLeftovers implements Leftovers {
  #entries: Entry[] = [];

  constructor(private readonly now: () => number) {}

  /** Each as `kind id`, sorted. */
  get all(): string[] {
    return this.#entries.map(({ kind, id }) => `${kind} ${id}`).sort();
  }

  of(session: Session): readonly Leftover[] {
    return this.#entries
      .filter(({ key, kind, until }) => key === keyOf(session, kind) && until > this.now())
      .map(({ kind, id }) => ({ kind, id }));
  }

  made(leftover: Leftover, session: Session, lifetimeSeconds: number): void {
    this.gone(leftover, session);
    const until = this.now() + lifetimeSeconds * 1000;
    this.#entries.push({ ...leftover, key: keyOf(session, leftover.kind), until });
  }

  gone({ kind, id }: Leftover, session: Session): void {
    const isIt = (entry: Entry): boolean =>
      entry.kind === kind && entry.id === id && entry.key === keyOf(session, kind);
    this.#entries = this.#entries.filter((entry) => !isIt(entry));
  }
}

function keyOf({ node, application, endUser }: Session, kind: Leftover['kind']): string {
  return `${node.host} ${kind === 'endpoint' ? application.key : endUser.key}`;
}
