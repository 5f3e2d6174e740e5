import type { Connection, GapSummary } from '../../preload/contract.js';
import { connectionText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';

/** The connection in a few plain words, without what is wrong with it and the time of the last check. */
export function connectionWords(connection: Connection, now: number): string {
  switch (connection.kind) {
    case 'not-configured':
      return connectionText.notConfigured;
    case 'needs-password':
      return connectionText.needsPassword;
    case 'connecting':
      return connectionText.connecting(connection.step);
    case 'live':
      return liveWords(connection);
    case 'interrupted':
      return [
        notLive(connection.liveUntil, now),
        // A clock time says little of a wait that is over before one has looked at the clock.
        connection.retryAt - Date.now() < 60_000
          ? connectionText.retrySoon
          : connectionText.retryAt(clockTime(connection.retryAt, now)),
      ].join(' ');
    case 'failed':
      return `${notLive(connection.liveUntil, now)} ${connectionText.waitsForYou}`;
    case 'stopped':
      return connectionText.stopped;
  }
}

function liveWords({ push, node }: Extract<Connection, { kind: 'live' }>): string {
  const words = push.kind === 'missing' ? connectionText.liveAsking(push.pollSeconds) : connectionText.live;
  return node.role === 'backup' ? connectionText.throughBackup(words, node.host) : words;
}

function notLive(liveUntil: number | undefined, now: number): string {
  return liveUntil === undefined
    ? connectionText.notLive
    : connectionText.notLiveSince(clockTime(liveUntil, now));
}

/** When the list was not live, and how many changed meanwhile. */
export function gapWords({ from, to, changes }: GapSummary, now: number): string {
  return `${connectionText.gapTitle(clockTime(from, now), clockTime(to, now))} ${connectionText.gapCount(changes.length)}`;
}
