import type { StartAfreshReport } from '../preload/contract.js';
import { words } from '../preload/words/spoken.js';
import type { Leftover, Leftovers } from './presence/leftovers.js';
import { Nodes } from './presence/nodes.js';
import type { Session } from './presence/session.js';
import { PwsError } from './pws/pws-error.js';
import { joinServer, type WatchPieces, type WatchPlan } from './watch.js';

/** As far as the sample scripts look, whose authors' servers gave the smallest free number (wire format 3, ids). */
const NUMBERS = ['1', '2', '3', '4'];

/**
 * Takes off the server what this user has there, as the sample `pws-delete.py` does: the end user's subscriptions and
 * the endpoints. Subscriptions of other users are safe, as the server asks for their own key. Endpoints that we do not
 * remember may be another installation's of the same application user: they go only when `unremembered` asks for it.
 * Nobody is logged out (wire format 3, shared sessions).
 *
 * @throws PwsError when it cannot log in.
 */
export async function startAfresh(
  plan: WatchPlan,
  pieces: WatchPieces,
  { unremembered }: { readonly unremembered: boolean },
  signal: AbortSignal,
): Promise<StartAfreshReport> {
  const { clock, random, journal, leftovers, forcing } = pieces;
  const { nodes } = joinServer(plan, pieces);
  try {
    const session = await new Nodes(nodes, clock, random).logIn({
      credentials: plan.credentials,
      forcing,
      journal,
      onStep: () => undefined,
      signal,
    });
    return await journal.step(words().steps.afresh, () =>
      removeAll(session, leftovers, unremembered, signal),
    );
  } finally {
    nodes.close();
  }
}

async function removeAll(
  session: Session,
  leftovers: Leftovers,
  unremembered: boolean,
  signal: AbortSignal,
): Promise<StartAfreshReport> {
  const { service, application, endUser } = session;
  const known = leftovers.of(session);
  const removed: string[] = [words().afresh.disconnected];
  const left: string[] = [];
  const attempt = async (leftover: Leftover, remove: () => Promise<void>, name: string): Promise<void> => {
    try {
      await remove();
      removed.push(words().afresh.removed(name));
      leftovers.gone(leftover, session);
    } catch (error) {
      if (!(error instanceof PwsError)) throw error;
      // Not there (132, 133) is nothing to tell.
      if (error.code !== 132 && error.code !== 133) left.push(words().afresh.left(name, error.message));
      else leftovers.gone(leftover, session);
    }
  };
  for (const id of idsOf(known, 'subscription', NUMBERS)) {
    await attempt(
      { kind: 'subscription', id },
      () => service.unsubscribe(endUser, id, { signal }),
      words().afresh.subscription(id, endUser.user),
    );
  }
  for (const id of idsOf(known, 'endpoint', unremembered ? NUMBERS : [])) {
    await attempt(
      { kind: 'endpoint', id },
      () => service.unregisterEndpoint(application, id, { signal }),
      words().afresh.endpoint(id, application.user),
    );
  }
  if (!unremembered) left.push(words().afresh.untouched);
  return { removed, left };
}

/** What is remembered and what is looked for besides, each once. */
function idsOf(known: readonly Leftover[], kind: Leftover['kind'], more: readonly string[]): string[] {
  return [...new Set([...known.filter((one) => one.kind === kind).map(({ id }) => id), ...more])];
}
