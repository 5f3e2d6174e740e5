import type { Formats } from '../formats.js';

/** The list of recent alerts, and the state of alerts above it. */
export const recentText = ({ plural }: Formats) => ({
  /** Why something was not shown; `time` is when that ends. */
  muted: (who: string, time: string) => `${who}: muted until ${time}`,
  mutedAlways: (who: string) => `${who}: muted until you switch it on again`,
  paused: (time: string) => `Paused until ${time}`,
  quietUntil: (time: string) => `Quiet hours until ${time}`,
  title: 'Recent alerts',
  told: (name: string, status: string) => `${name} is now ${status}.`,
  withheld: (reason: string) => `Not shown: ${reason}`,
  once: 'asked for once',
  empty: 'Nothing since Rollcall started.',
  emptyHint: 'What Rollcall tells you, and what it keeps to itself and why, is listed here.',
  noRules: 'You have not asked to be told of anything.',
  rules: (n: number) => `${plural(n, 'alert', 'alerts')} set up.`,
  off: 'Alerts are switched off.',
  pausedUntil: (time: string) => `Paused until ${time}.`,
  resume: 'Resume',
  pause: 'Pause alerts',
  halfHour: '30 min',
  hour: '1 hour',
  tomorrow: 'Until tomorrow',
  quiet: (from: string, to: string) => `Quiet hours from ${from} to ${to}.`,
  settings: 'Alert settings',
  /** The bell in the toolbar. */
  bell: 'Recent alerts',
  bellPaused: (time: string) => `Recent alerts. Alerts are paused until ${time}.`,
  bellOff: 'Recent alerts. Alerts are switched off.',
});
