import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

export const trialText = ({ count, list }: Formats): Words['trial'] => ({
  loggedIn: (user) => `${user} ist angemeldet.`,
  told: (place) => `Der Server soll Meldungen an ${place} schicken.`,
  arrived: (known, all) => `Die Präsenz von ${count(known)} von ${count(all)} Personen ist angekommen.`,
  arrivedExcept: (known, all, unknown) =>
    `Die Präsenz von ${count(known)} von ${count(all)} Personen ist angekommen; nicht bekannt sind dem Server: ${list(unknown)}.`,
  reached: 'Der Server kann diesen Computer erreichen.',
  fillIn: 'Ergänzen Sie, was markiert ist, und testen Sie dann noch einmal.',
});
