import type { TeamSummary } from '../team.js';

/** The tray's state in words: "9 of 24 available; live". Fits the 127 characters that Windows shows. */
export function trayTooltip({ mode, count, connection }: TeamSummary): string {
  const team = mode === 'demo' ? 'Demo team: ' : '';
  const people = `${team}${count.available} of ${count.total} available`;
  switch (connection.kind) {
    case 'not-configured':
      return 'Rollcall: no server yet';
    case 'needs-password':
      return 'Rollcall waits for the password';
    case 'connecting':
      return connection.liveUntil === undefined
        ? `${team}connecting`
        : `${people} at ${clockTime(connection.liveUntil)}; connecting again`;
    case 'live':
      return connection.push.kind === 'missing'
        ? `${people}; live, asking every ${connection.push.pollSeconds} s`
        : `${people}; live`;
    case 'interrupted':
    case 'failed':
      return connection.liveUntil === undefined
        ? `${team}not connected`
        : `${people} at ${clockTime(connection.liveUntil)}; not live since`;
    case 'stopped':
      return `${team}stopped`;
  }
}

/** Which icon says it: the number available while that is known to be right, else that it is not. */
export function trayIconName({ count, connection }: TeamSummary): string {
  if (connection.kind !== 'live') return 'not-live';
  return count.available > 9 ? 'live-9plus' : `live-${count.available}`;
}

function clockTime(time: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(time);
}
