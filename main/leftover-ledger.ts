import type { Clock } from './presence/clock.js';
import type { Leftover, Leftovers } from './presence/leftovers.js';
import type { Session } from './presence/session.js';
import type { Ledger, LedgerOwner } from './settings/ledger.js';

/** The ledger on disk, as the presence room uses it: for one server and one pair of users. */
export function leftoversIn(ledger: Ledger, owner: LedgerOwner, clock: Clock): Leftovers {
  // A session on a node is what its resources hang on; of its key only the mark is written.
  const markOf = ({ node, application, endUser }: Session, kind: Leftover['kind']): string =>
    ledger.mark(`${node.host} ${kind === 'endpoint' ? application.key : endUser.key}`);
  return {
    of: (session) =>
      ledger
        .entries(owner, clock.now())
        .filter(({ kind, mark }) => mark === markOf(session, kind))
        .map(({ kind, id }) => ({ kind, id })),
    made({ kind, id }, session, lifetimeSeconds) {
      const until = clock.now() + lifetimeSeconds * 1000;
      ledger.add(owner, { kind, id, until, mark: markOf(session, kind) });
    },
    gone: ({ kind, id }, session) => ledger.remove(owner, { kind, id, mark: markOf(session, kind) }),
  };
}
