import type { Connection } from '../../preload/contract.js';
import { connectionText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';

/** The connection in one or two plain sentences, without the time of the last check: that is not news. */
export function connectionWords(connection: Connection, now: number): string {
  switch (connection.kind) {
    case 'not-configured':
      return connectionText.notConfigured;
    case 'needs-password':
      return connectionText.needsPassword;
    case 'connecting':
      return connectionText.connecting(connection.step);
    case 'live':
      return connectionText.live;
    case 'interrupted':
      return [
        notLive(connection.liveUntil, now),
        connection.problem.message,
        // A clock time says little of a wait that is over before one has looked at the clock.
        connection.retryAt - Date.now() < 60_000
          ? connectionText.retrySoon
          : connectionText.retryAt(clockTime(connection.retryAt, now)),
      ].join(' ');
    case 'failed':
      return `${notLive(connection.liveUntil, now)} ${connection.problem.message}`;
    case 'stopped':
      return connectionText.stopped;
  }
}

function notLive(liveUntil: number | undefined, now: number): string {
  return liveUntil === undefined
    ? connectionText.notLive
    : connectionText.notLiveSince(clockTime(liveUntil, now));
}
