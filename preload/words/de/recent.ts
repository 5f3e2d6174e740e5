import type { AlertScope } from '../../../main/alerts/rule.js';
import type { Words } from '../words.js';
import type { Formats } from '../formats.js';
import { within } from '../within.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function who(scope: AlertScope, name: string, one: string, several: string): string {
  switch (scope.kind) {
    case 'everyone':
      return `alle ${several}`;
    case 'favourites':
      return `Favoriten ${several}`;
    case 'group':
      return scope.name === '' ? `Personen ohne Gruppe ${several}` : `${scope.name} ${one}`;
    case 'person':
      return `${name} ${one}`;
  }
}
const whoIs = (scope: AlertScope, name: string): string => who(scope, name, 'ist', 'sind');
/** After "obwohl": the verb stands last. */
const mutedNow = (scope: AlertScope, lasts: boolean): string =>
  who(scope, '', lasts ? 'stumm ist' : 'stumm war', lasts ? 'stumm sind' : 'stumm waren');
const whoWas = (scope: AlertScope, name: string): string => who(scope, name, 'war', 'waren');

export const recentText = ({ plural }: Formats): Words['recent'] => ({
  muted: (scope, name, time) => `${whoIs(scope, name)} stumm bis ${time}`,
  mutedAlways: (scope, name) => `${whoIs(scope, name)} stumm, bis Sie es aufheben`,
  wasMuted: (scope, name) => `${whoWas(scope, name)} stumm`,
  unmutedSince: (time) => `Nicht mehr stumm seit ${time}`,
  mutedAgain: (scope, name) => capital(`${whoIs(scope, name)} wieder stumm.`),
  nowMuted: (scope, name, time) => capital(`${whoIs(scope, name)} stumm bis ${time}.`),
  nowMutedAlways: (scope, name) => capital(`${whoIs(scope, name)} stumm, bis Sie es aufheben.`),
  nowUnmuted: (scope, name) => capital(`${whoIs(scope, name)} nicht mehr stumm.`),
  toldAlthough: (scope) => `Sie werden einmal benachrichtigt, obwohl ${mutedNow(scope, true)}.`,
  paused: (time) => `Pause bis ${time}`,
  quietUntil: (time) => `Ruhezeit bis ${time}`,
  title: 'Letzte Benachrichtigungen',
  told: (name, status) => `${name} ist jetzt ${within(status)}.`,
  withheld: (reason) => `Nicht angezeigt – ${reason}`,
  once: 'einmal gewünscht',
  onceAlthough: (scope, lasts) => `einmal gewünscht, obwohl ${mutedNow(scope, lasts)}`,
  empty: 'Noch nichts, seit Rollcall läuft.',
  emptyHint: 'Hier steht, was Rollcall meldet, und auch, was es nicht meldet und warum.',
  noRules: 'Zurzeit ist keine Benachrichtigung eingerichtet, also wird nichts gemeldet.',
  rules: (n) => `${plural(n, 'Benachrichtigung', 'Benachrichtigungen')} eingerichtet.`,
  off: 'Benachrichtigungen sind ausgeschaltet.',
  pausedUntil: (time) => `Pause bis ${time}.`,
  resume: 'Fortsetzen',
  pause: 'Benachrichtigungen pausieren',
  halfHour: '30 min',
  hour: '1 Stunde',
  tomorrow: 'Bis morgen',
  quiet: (from, to) => `Ruhezeit von ${from} bis ${to}.`,
  settings: 'Einstellungen dazu',
  bell: 'Letzte Benachrichtigungen',
  bellPaused: (time) => `Letzte Benachrichtigungen. Pause bis ${time}.`,
  bellOff: 'Letzte Benachrichtigungen. Sie sind ausgeschaltet.',
});
