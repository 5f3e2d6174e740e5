import type { AlertScope } from '../../../main/alerts/rule.js';
import type { Formats } from '../formats.js';
import { within } from '../within.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whom a scope means, as the subject of a sentence. */
function who(scope: AlertScope, name: string, one: string, several: string): string {
  switch (scope.kind) {
    case 'everyone':
      return `everyone ${one}`;
    case 'favourites':
      return `favourites ${several}`;
    case 'group':
      return scope.name === '' ? `people in no group ${several}` : `${scope.name} ${one}`;
    case 'person':
      return `${name} ${one}`;
  }
}
const whoIs = (scope: AlertScope, name: string): string => who(scope, name, 'is', 'are');
const whoWas = (scope: AlertScope, name: string): string => who(scope, name, 'was', 'were');

/** The list of recent alerts, and the state of alerts above it. */
export const recentText = ({ plural }: Formats) => ({
  /** Why something was not shown; `time` is when that ends. @param name of the person */
  muted: (scope: AlertScope, name: string, time: string) => `${whoIs(scope, name)} muted until ${time}`,
  mutedAlways: (scope: AlertScope, name: string) =>
    `${whoIs(scope, name)} muted until you switch it on again`,
  wasMuted: (scope: AlertScope, name: string) => `${whoWas(scope, name)} muted`,
  unmutedSince: (time: string) => `Unmuted since ${time}`,
  /** A mute that was ended is in force again. */
  mutedAgain: (scope: AlertScope, name: string) => capital(`${whoIs(scope, name)} muted again.`),
  /** Somebody was just muted, or is heard again. */
  nowMuted: (scope: AlertScope, name: string, time: string) =>
    capital(`${whoIs(scope, name)} muted until ${time}.`),
  nowMutedAlways: (scope: AlertScope, name: string) =>
    capital(`${whoIs(scope, name)} muted until you switch it on again.`),
  nowUnmuted: (scope: AlertScope, name: string) => capital(`${whoIs(scope, name)} not muted any more.`),
  /** Being told once about somebody passes a mute of more people. */
  toldAlthough: (scope: AlertScope) => `You will be told once, although ${whoIs(scope, '')} muted.`,
  paused: (time: string) => `paused until ${time}`,
  quietUntil: (time: string) => `quiet hours until ${time}`,
  title: 'Recent alerts',
  told: (name: string, status: string) => `${name} is now ${within(status)}.`,
  withheld: (reason: string) => `Not shown – ${reason}`,
  once: 'asked for once',
  /** @param lasts whether it is muted still */
  onceAlthough: (scope: AlertScope, lasts: boolean) =>
    `asked for once, although ${(lasts ? whoIs : whoWas)(scope, '')} muted`,
  empty: 'Nothing since Rollcall started.',
  emptyHint: 'What Rollcall tells you, and what it keeps to itself and why, is listed here.',
  noRules: 'No alerts are set up now, so nothing is told.',
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
