import type { ConnectionStep } from '../../../main/presence/connection.js';
import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

const STEP_WORDS: Readonly<Record<ConnectionStep, string>> = {
  'application-login': 'Anwendungsbenutzer wird angemeldet',
  'end-user-login': 'Endbenutzer wird angemeldet',
  endpoint: 'Server erfährt die Rückrufadresse',
  subscriptions: 'Team wird abonniert',
  presence: 'Präsenz wird abgefragt',
};

export const connectionText = ({ plural }: Formats): Words['connection'] => ({
  notConfigured: 'Nicht verbunden. Es ist noch kein Server eingerichtet.',
  needsPassword: 'Nicht verbunden. Das Passwort wird benötigt.',
  connecting: (step) => `Verbindung wird hergestellt: ${STEP_WORDS[step]}`,
  live: 'Aktuell',
  liveAgain: 'Wieder aktuell.',
  liveAsking: (seconds) => `Aktuell, Abfrage alle ${seconds}\u00A0s`,
  throughBackup: (words, host) => `${words}, über den Ersatzserver ${host}`,
  checked: (time) => `geprüft ${time}`,
  liveSince: (time) => `Aktuell seit ${time}.`,
  liveAdvice: (time) =>
    `Der Server wurde zuletzt um ${time} gefragt. Alle werden so gezeigt, wie er es zuletzt gemeldet hat.`,
  pushExpected: 'Die erste Meldung des Servers ist unterwegs.',
  node: {
    configured: (host) => `Verbunden über ${host}.`,
    primary: (host) => `Verbunden über ${host}, den Server, zu dem dieser Benutzer gehört.`,
    backup: (host) => `Verbunden über den Ersatzserver ${host}, der für den üblichen einspringt.`,
  },
  meanwhile: (seconds) =>
    `Solange fragt Rollcall im Abstand von ${plural(seconds, 'Sekunde', 'Sekunden')} nach.`,
  unencrypted: 'Nicht verschlüsselt',
  unencryptedWhy:
    'Nicht verschlüsselt: Die Adresse des Servers in den Einstellungen beginnt mit http://. Jeder auf dem Weg kann das Passwort und die Präsenz aller mitlesen.',
  notLiveSince: (time) => `Nicht aktuell seit ${time}.`,
  notLive: 'Nicht aktuell.',
  asOf: (time) => `Die Liste zeigt den Stand von ${time}.`,
  retryAt: (time) => `Nächster Versuch um ${time}.`,
  retrySoon: 'Nächster Versuch gleich.',
  waitsForYou: 'Wartet auf Sie.',
  stopped: 'Angehalten. Nichts wird geprüft.',
  tryNow: 'Jetzt versuchen',
  checkNow: 'Jetzt prüfen',
  openSettings: 'Einstellungen öffnen',
  diagnostics: 'Diagnose\u00A0…',
  details: 'Mehr über die Verbindung',
  panel: 'Die Verbindung',
  usePort: (port) => `Stattdessen Port ${port} verwenden`,
  gapTitle: (from, to) =>
    from === to ? `Um ${from} einen Moment lang nicht aktuell.` : `Von ${from} bis ${to} nicht aktuell.`,
  gapCount: (n) => `Inzwischen geändert bei ${plural(n, 'Person', 'Personen')}:`,
  gapChange: (name, to, from) => `${name}: jetzt ${to}, vorher ${from}`,
  gapMore: (n) => `und ${n} weitere`,
  gapLess: 'Weniger zeigen',
});
