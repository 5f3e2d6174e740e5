import type { RosterDelta } from '../preload/contract.js';
import type { Connection } from './presence/connection.js';
import type { PresenceChange } from './presence/contact.js';
import type { GapSummary } from './presence/gap.js';

export type TeamReset =
  /** Another team is on show. */
  | 'others'
  /** The same server is watched through the same eyes, from the start. */
  | 'anew'
  /** The same people by other names or in other groups. */
  | 'relabelled';

/** Who is told what becomes of the team. Calls must return at once. */
export interface TeamListener {
  onDelta(delta: RosterDelta): void;
  /** Whatever was shown is to be asked for again. */
  onReset(what: TeamReset): void;
  onConnection(connection: Connection): void;
  /** Somebody is in another status. It is news only while the connection is live; else the gap's summary tells it. */
  onChange(change: PresenceChange, isNews: boolean): void;
  /** What changed while nothing was heard; undefined when that was dismissed. */
  onGap(gap: GapSummary | undefined): void;
  /** The connection is live again: what was no news until now is the present state. */
  onLiveAgain(): void;
  /** Mode, connection or what is known of somebody became another. */
  onSummary(): void;
}
