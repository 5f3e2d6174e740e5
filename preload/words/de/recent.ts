import type { Words } from '../catalogue.js';
import type { Formats } from '../formats.js';

export const recentText = ({ plural }: Formats): Words['recent'] => ({
  muted: (who, time) => `${who}: stumm bis ${time}`,
  mutedAlways: (who) => `${who}: stumm, bis Sie es aufheben`,
  paused: (time) => `Pause bis ${time}`,
  quietUntil: (time) => `Ruhezeit bis ${time}`,
  title: 'Letzte Benachrichtigungen',
  told: (name, status) => `${name} ist jetzt ${status}.`,
  withheld: (reason) => `Nicht angezeigt: ${reason}`,
  once: 'einmal gewünscht',
  empty: 'Nichts, seit Rollcall gestartet ist.',
  emptyHint: 'Was Rollcall meldet, und was es warum für sich behält, steht hier.',
  noRules: 'Sie haben noch keine Benachrichtigung gewünscht.',
  rules: (n) => `${plural(n, 'Benachrichtigung', 'Benachrichtigungen')} eingerichtet.`,
  off: 'Benachrichtigungen sind ausgeschaltet.',
  pausedUntil: (time) => `Pause bis ${time}.`,
  resume: 'Fortsetzen',
  pause: 'Pause',
  halfHour: '30 min',
  hour: '1 Stunde',
  tomorrow: 'Bis morgen',
  quiet: (from, to) => `Ruhezeit von ${from} bis ${to}.`,
  settings: 'Einstellungen dazu',
  bell: 'Letzte Benachrichtigungen',
  bellPaused: (time) => `Letzte Benachrichtigungen. Pause bis ${time}.`,
  bellOff: 'Letzte Benachrichtigungen. Sie sind ausgeschaltet.',
});
