import { spokenLocale, words } from '../../preload/words/spoken.js';
import { untilTime } from '../../preload/words/times.js';
import type { TeamSummary } from '../team.js';
import { plainLine } from './plain-line.js';
import type { AlertsState, TrayModel } from './tray-model.js';

/** Windows shows no more. */
const MOST_CHARACTERS = 127;

/** The tray's state in words: "9 of 24 available; live". */
export function trayTooltip({ summary, alerts, now }: Pick<TrayModel, 'summary' | 'alerts' | 'now'>): string {
  const { tray } = words().desktop;
  const team = teamState(summary, now);
  const state = summary.mode === 'demo' ? tray.demo(team) : team;
  return plainLine(withAlerts(state, alerts, now), MOST_CHARACTERS);
}

/**
 * Which icon says it: the number available while that is known to be right, else that it is not; with a bar while
 * nothing is told.
 */
export function trayIconName({ count, connection }: TeamSummary, alerts: AlertsState): string {
  const silent = alerts.kind !== 'on';
  if (connection.kind !== 'live') return silent ? 'paused-not-live' : 'not-live';
  const number = count.available > 9 ? '9plus' : String(count.available);
  return `${silent ? 'paused' : 'live'}-${number}`;
}

/** A moment for people: "14:30", with its day where that is another than now's. Both in milliseconds since the epoch. */
export function momentWords(moment: number, now: number): string {
  return untilTime(spokenLocale(), moment, now);
}

function teamState(summary: TeamSummary, now: number): string {
  const { tray } = words().desktop;
  const { connection } = summary;
  switch (connection.kind) {
    case 'not-configured':
      return tray.noServer;
    case 'needs-password':
      return tray.needsPassword;
    case 'connecting':
      return connection.liveUntil === undefined
        ? tray.connecting
        : tray.connectingAgain(people(summary), momentWords(connection.liveUntil, now));
    case 'live':
      return connection.push.kind === 'missing'
        ? tray.liveByAsking(people(summary), connection.push.pollSeconds)
        : tray.live(people(summary));
    case 'interrupted':
    case 'failed':
      return connection.liveUntil === undefined
        ? tray.notConnected
        : tray.notLiveSince(people(summary), momentWords(connection.liveUntil, now));
    case 'stopped':
      return tray.stopped;
  }
}

function people({ scope, scopeName, count: { available, total } }: TeamSummary): string {
  const { available: inWords } = words().desktop.tray;
  if (scope.kind !== 'everyone' && total === 0) return inWords.nobody;
  switch (scope.kind) {
    case 'everyone':
      return inWords.everyone(available, total);
    case 'favourites':
      return inWords.favourites(available, total);
    case 'group':
      return scope.name === ''
        ? inWords.noGroup(available, total)
        : inWords.group(available, total, scopeName);
    case 'person':
      return inWords.person(scopeName, available > 0);
  }
}

function withAlerts(state: string, alerts: AlertsState, now: number): string {
  const { tray } = words().desktop;
  switch (alerts.kind) {
    case 'on':
      return state;
    case 'off':
      return tray.alertsOff(state);
    case 'paused':
      return tray.alertsPaused(state, momentWords(alerts.until, now));
  }
}
