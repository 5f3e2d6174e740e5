import { words } from '../../preload/words/spoken.js';
import type { Problem } from './connection.js';

/** How this computer can be called. */
export interface Listening {
  /** The url to register. */
  readonly url: string;
  /** Why nothing listens there now, so that no call can arrive; undefined when all is well. */
  readonly deaf?: Problem;
}

/** Where the server's notifications arrive. */
export interface Callback {
  /**
   * Listens, or goes on listening, and answers the url to register: also when the port cannot be had, which is tried
   * again at each call. `onNotification` answers whether the id is one of ours. Rejects with an error that has
   * `advice` when there is no url to register, with `mayPass` besides where that is for want of a network.
   */
  open(onNotification: (subscriptionId: string) => boolean): Promise<Listening>;
  /** The address of somebody who called with our secret and was turned away, as no server of ours has it. */
  readonly turnedAway: string | undefined;
  close(): Promise<void>;
}

/** Why the list lives on being asked for: nothing that the server sends arrives at this url. */
export function silence(url: string, turnedAway: string | undefined): Problem {
  const { hostname, port } = new URL(url);
  const { silence: silent, strangers } = words().callback;
  return turnedAway === undefined ? silent(`${hostname}:${port || '80'}`) : strangers(turnedAway);
}
