import { words } from '../preload/words/spoken.js';
import type { Endpoint } from './endpoint/endpoint.js';
import { ServerAddresses } from './endpoint/server-addresses.js';
import type { Clock } from './presence/clock.js';
import type { Connection } from './presence/connection.js';
import type { Contact } from './presence/contact.js';
import type { Forcing } from './presence/forcing.js';
import type { Journal } from './presence/journal.js';
import type { Leftovers } from './presence/leftovers.js';
import { Monitor } from './presence/monitor.js';
import { Roster, type Remembered, type RosterUpdate } from './presence/roster.js';
import type { Credentials } from './presence/session.js';
import type { PresenceType } from './pws/service.js';
import { createCallback, type CallbackPlan } from './watch-callback.js';
import { nodeServices, type NodesPlan } from './watch-nodes.js';

/** Everything that watching a team needs to know. */
export interface WatchPlan extends NodesPlan, CallbackPlan {
  readonly credentials: Credentials;
  readonly contacts: readonly Contact[];
  readonly type: PresenceType;
  readonly failSafeMs: number;
  /** Milliseconds between two fetches while notifications are missing. */
  readonly pollMs: number;
}

/** What a watch is made of besides its plan. */
export interface WatchPieces {
  readonly endpoint: Endpoint;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly leftovers: Leftovers;
  /** One for everything that logs in for this computer. */
  readonly forcing: Forcing;
  /** Answers a number from 0 up to 1. */
  readonly random: () => number;
  /** The server is asked when this settles; at once without it. */
  readonly after?: Promise<void>;
}

export interface WatchListener {
  onUpdate(update: RosterUpdate): void;
  onConnection(connection: Connection): void;
}

/** A team being watched: client, endpoint, monitor and roster, joined. Knows no window. */
export interface Watch {
  readonly roster: Roster;
  /** How the connection stands now. */
  connection(): Connection;
  /** Address and port that the server was told to call; undefined until it was. */
  calledAt(): string | undefined;
  /** Asks the server now. */
  retry(): void;
  /** Something changed around this computer: asks the server now, unless it refused the login. */
  stirred(): void;
  /** The computer slept: asks the server now, and takes nothing for fresh until it answered. */
  woke(): void;
  /** Takes what is ours off the server and stops listening. */
  stop(): Promise<void>;
}

/** @param remembered what a watch of the same people, which ended just now, knew of them. */
export function startWatch(
  plan: WatchPlan,
  pieces: WatchPieces,
  listener: WatchListener,
  remembered?: Remembered,
): Watch {
  const { clock, journal } = pieces;
  const roster = new Roster(plan.contacts, remembered);
  const { addresses, nodes, callback } = joinServer(plan, pieces);
  let connection: Connection = { kind: 'connecting', step: 'application-login' };
  const monitor = new Monitor({
    ...pieces,
    ...plan,
    nodes,
    callback,
    contacts: plan.contacts.map(({ address }) => address),
    onReports(reports) {
      const update = roster.merge(reports, clock.now());
      listener.onUpdate(update);
      return update.changes.length;
    },
    onConnection(next) {
      connection = next;
      listener.onConnection(next);
    },
  });
  journal.note(words().steps.watch(plan.contacts.length, nodes.configured.host));
  void addresses.resolve();
  let isEnding = false;
  if (pieces.after === undefined) monitor.start();
  else {
    listener.onConnection(connection);
    void pieces.after.then(() => {
      if (!isEnding) monitor.start();
    });
  }

  return {
    roster,
    connection: () => connection,
    calledAt: () => callback.calledAt,
    retry: () => monitor.retry(),
    stirred: () => monitor.stirred(),
    woke: () => monitor.woke(),
    async stop() {
      isEnding = true;
      await monitor.stop();
      nodes.close();
    },
  };
}

/** The way to a server and back: its nodes, its addresses, and how it calls us. */
export function joinServer(
  plan: NodesPlan & CallbackPlan,
  { endpoint, clock, journal }: Pick<WatchPieces, 'endpoint' | 'clock' | 'journal'>,
): {
  addresses: ServerAddresses;
  nodes: ReturnType<typeof nodeServices>;
  callback: ReturnType<typeof createCallback>;
} {
  // Counted by the clock that never jumps.
  const addresses = new ServerAddresses([new URL(plan.origin).hostname, ...plan.otherNodes], {
    clock: { now: () => clock.uptime() },
  });
  const nodes = nodeServices(plan, addresses);
  const callback = createCallback(plan, {
    endpoint,
    addresses,
    onTurnedAway(address) {
      journal.count('turnedAway');
      journal.trouble(words().callback.turnedAway(address));
    },
  });
  return { addresses, nodes, callback };
}
