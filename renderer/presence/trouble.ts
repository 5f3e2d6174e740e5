import type { Connection, Problem } from '../../preload/contract.js';

/** What is wrong with the connection, to be said above the list. */
export type Trouble =
  | { readonly kind: 'interrupted' | 'failed'; readonly problem: Problem }
  /** The list is right, but slower than it could be: asked for every so many seconds. */
  | { readonly kind: 'slow'; readonly problem: Problem; readonly pollSeconds: number };

/**
 * The trouble that a connection is in; undefined where it is in none. What was wrong `before` stays while Rollcall
 * tries again, so that nothing comes and goes with every try.
 */
export function troubleOf(connection: Connection, before: Trouble | undefined): Trouble | undefined {
  switch (connection.kind) {
    case 'interrupted':
    case 'failed':
      return { kind: connection.kind, problem: connection.problem };
    case 'live':
      if (connection.push.kind !== 'missing') return undefined;
      return {
        kind: 'slow',
        problem: connection.push.problem,
        pollSeconds: connection.push.pollSeconds,
      };
    case 'connecting':
      return before?.kind === 'slow' ? undefined : before;
    case 'not-configured':
    case 'needs-password':
    case 'stopped':
      return undefined;
  }
}
