import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

export const stepsText = ({ plural }: Formats): Words['steps'] => ({
  watch: (people, host) => `${plural(people, 'Person', 'Personen')} über ${host} beobachten`,
  logIn: (user, host) => `${user} bei ${host} anmelden`,
  named: (server, other) => `${server} nennt ${other} für den Endbenutzer`,
  standIn: (other, server) => `An ${other} wenden, das für ${server} einspringt`,
  passOver: (host) => `${host} übergehen`,
  clearEarlier: 'Auf dem Server entfernen, was ein früherer Lauf hinterlassen hat',
  register: (place) => `${place} als Endpunkt registrieren`,
  renew: 'Endpunkt verlängern',
  subscribe: (people) => `${plural(people, 'Person', 'Personen')} abonnieren und ihre Präsenz abfragen`,
  live: 'Aktuell: Alle wurden abgefragt',
  afresh: 'Neu beginnen',
});
