import type { Connection } from '../../main/presence/connection.js';
import type { PresenceChange, RosterEntry } from '../../main/presence/contact.js';
import { displayStatus, type DisplayStatus } from '../../main/presence/display-status.js';
import type { GapSummary } from '../../main/presence/gap.js';
import type { PresenceTruth } from '../../main/simulator/simulator.js';
import type { Machine } from './world.js';

/** Somebody who is shown as something else than the server says. */
export interface Wrong {
  readonly address: string;
  readonly shown: string;
  readonly truth: string;
}

/** How long somebody may be shown wrong beyond the fail-safe interval while all is said to be well. */
const GRACE_MS = 60_000;

export interface WitnessOptions {
  readonly machine: Machine;
  readonly failSafeMs: number;
  readonly truth: (address: string) => PresenceTruth;
  readonly entries: () => readonly RosterEntry[];
}

/**
 * Watches over what an installation says of itself: that nobody is shown wrong for long while notifications are said
 * to arrive, that only what happens before our eyes is news, and that a gap is told once, as a whole.
 */
export class Witness {
  /** What was not as it is promised, in words. */
  readonly objections: string[] = [];
  readonly #options: WitnessOptions;
  /** Since when somebody is shown wrong without a break, by the uptime of the computer. */
  readonly #wrongSince = new Map<string, number>();
  #connection: Connection | undefined;
  /** What was shown when the connection was last live. */
  #atLoss: ReadonlyMap<string, DisplayStatus> | undefined;
  #gaps: GapSummary[] = [];
  /** Undefined when it must be found out anew. */
  #wrong: readonly Wrong[] | undefined;

  constructor(options: WitnessOptions) {
    this.#options = options;
  }

  /** Who is shown wrong now. */
  get wrong(): readonly Wrong[] {
    if (this.#wrong) return this.#wrong;
    const { entries, truth, machine } = this.#options;
    this.#wrong = entries().flatMap(({ contact: { address }, presence }) => {
      const { status, activities } = truth(address);
      const right = `${status}, ${displayStatus(status, activities)}`;
      const shown = presence ? `${presence.status}, ${presence.display}` : 'nothing';
      return shown === right ? [] : [{ address, shown, truth: right }];
    });
    const addresses = new Set(this.#wrong.map(({ address }) => address));
    for (const address of this.#wrongSince.keys())
      if (!addresses.has(address)) this.#wrongSince.delete(address);
    for (const address of addresses)
      if (!this.#wrongSince.has(address)) this.#wrongSince.set(address, machine.uptime());
    return this.#wrong;
  }

  /** Somebody changed, or something was shown: what was found out is old. */
  stir(): void {
    this.#wrong = undefined;
  }

  /** Time moved on. */
  look(): void {
    const { machine, failSafeMs } = this.#options;
    const { wrong } = this;
    if (this.#connection?.kind !== 'live' || this.#connection.push.kind !== 'arriving') return;
    for (const { address, shown, truth } of wrong) {
      const since = machine.uptime() - (this.#wrongSince.get(address) ?? 0);
      if (since > failSafeMs + GRACE_MS) {
        this.#object(`${address} is shown as ${shown} and is ${truth} for ${since} ms while all is well`);
      }
    }
  }

  changed({ contact, to }: PresenceChange, isNews: boolean): void {
    const isLive = this.#connection?.kind === 'live';
    if (isNews === isLive) return;
    this.#object(
      isNews
        ? `${contact.address} became ${to.display} while not live, and was told as news`
        : `${contact.address} became ${to.display} while live, and was not told as news`,
    );
  }

  gap(summary: GapSummary): void {
    this.#gaps.push(summary);
  }

  connected(connection: Connection): void {
    const wasLive = this.#connection?.kind === 'live';
    const isLive = connection.kind === 'live';
    this.#connection = connection;
    if (wasLive && !isLive) this.#atLoss = this.#displays();
    if (!wasLive && isLive) this.#bridged();
    if (isLive) this.look();
  }

  /** Another team is shown, or the same one from the start. */
  reset(): void {
    this.stir();
    this.#atLoss = undefined;
    this.#gaps = [];
    this.#wrongSince.clear();
  }

  #bridged(): void {
    const now = this.#displays();
    const changes = [...(this.#atLoss ?? [])]
      .filter(([address, before]) => before !== 'unknown' && before !== now.get(address))
      .map(([address, before]) => `${address} ${before} -> ${now.get(address) ?? 'nothing'}`);
    const told = this.#gaps.map((gap) =>
      gap.changes.map(({ address, from, to }) => `${address} ${from} -> ${to}`),
    );
    const expected = changes.length === 0 ? [] : [changes];
    if (sorted(told) !== sorted(expected)) {
      this.#object(`the gap was told as [${sorted(told)}] and was [${sorted(expected)}]`);
    }
    this.#atLoss = undefined;
    this.#gaps = [];
  }

  #displays(): ReadonlyMap<string, DisplayStatus> {
    return new Map(
      this.#options
        .entries()
        .flatMap(({ contact, presence }) => (presence ? [[contact.address, presence.display] as const] : [])),
    );
  }

  #object(objection: string): void {
    this.objections.push(objection);
  }
}

function sorted(lists: readonly (readonly string[])[]): string {
  return lists.map((list) => [...list].sort().join('; ')).join(' | ');
}
