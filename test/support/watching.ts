// Loaded now, and not when it is first used: a clock that a test moves on does not wait for a disk.
import 'axios';
import '../../main/endpoint/application.js';
import { Endpoint } from '../../main/endpoint/endpoint.js';
import { systemClock } from '../../main/presence/clock.js';
import { Forcing } from '../../main/presence/forcing.js';
import { Journal } from '../../main/presence/journal.js';
import { NO_LEFTOVERS } from '../../main/presence/leftovers.js';
import type { WatchPieces, WatchPlan } from '../../main/watch.js';

/** What a watch is made of, with the computer's own time unless told otherwise. */
export function watchPieces(own: Partial<WatchPieces> = {}): WatchPieces {
  const clock = own.clock ?? systemClock;
  // No pauses of random length.
  const random = (): number => 0;
  return {
    endpoint: new Endpoint(),
    clock,
    journal: new Journal(clock),
    leftovers: NO_LEFTOVERS,
    forcing: new Forcing(clock, random),
    random,
    ...own,
  };
}

/** A plan for a server on this computer, whose calls come to any free port. */
export function watchPlan(
  origin: string,
  contacts: readonly string[],
  own: Partial<WatchPlan> = {},
): WatchPlan {
  return {
    origin,
    trusted: [],
    otherNodes: [],
    credentials: { applicationUser: 'appuser', password: 'appuser', endUser: 'rita' },
    contacts: contacts.map((address) => ({ address, name: '', group: '' })),
    callback: { address: '127.0.0.1', port: 0, sources: 'server' },
    type: 'rich',
    failSafeMs: 600_000,
    pollMs: 15_000,
    ...own,
  };
}
