import type { Session } from './session.js';

/** Something of ours on a server. */
export interface Leftover {
  readonly kind: 'endpoint' | 'subscription';
  readonly id: string;
}

/**
 * The memory of what we made on servers, which outlasts a crash. Ids are small numbers that a server gives anew once
 * they are free (wire format 3, ids): so they count only for the very session that made them, and only until they
 * have lapsed.
 */
export interface Leftovers {
  /** What an earlier run made in this session and did not remove. */
  of(session: Session): readonly Leftover[];
  /** Made or renewed: it lapses after so many seconds. */
  made(leftover: Leftover, session: Session, lifetimeSeconds: number): void;
  /** Removed, or not this session's any more. */
  gone(leftover: Leftover, session: Session): void;
}

/** For servers that do not outlast us. */
export const NO_LEFTOVERS: Leftovers = {
  of: () => [],
  made: () => undefined,
  gone: () => undefined,
};
