import { EXPIRY_MIN_S } from '../pws/limits.js';
import type { Clock } from './clock.js';
import { Deadline } from './deadline.js';

/** For so many seconds we ask: the shortest life that PWS takes, so what a crash leaves behind is gone the soonest. */
export const LEASE_S = EXPIRY_MIN_S;
/** How far into its life something is renewed, as a share. */
const RENEW_AFTER = 0.8;

/** How long something stands on the server, which drops it by itself: from then on its number may be somebody else's. */
export interface Lease {
  readonly lapse: Deadline;
  readonly renewal: Deadline;
}

/** One that begins now. Made before the server is asked, it never lets something lapse there ahead of us. */
export function newLease(clock: Clock): Lease {
  const milliseconds = LEASE_S * 1000;
  return {
    lapse: new Deadline(clock, milliseconds),
    renewal: new Deadline(clock, milliseconds * RENEW_AFTER),
  };
}
