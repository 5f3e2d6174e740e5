import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

export const compactText = ({ count }: Formats): Words['compact'] => ({
  title: 'Rollcall',
  open: 'Rollcall öffnen',
  showEveryone: 'Alle anzeigen',
  showOnly: (scope) => `Nur ${scope}`,
  empty: 'Hier ist noch niemand zu zeigen.',
  paused: (time) => `Benachrichtigungen pausieren bis ${time}.`,
  off: 'Benachrichtigungen sind ausgeschaltet.',
  inIcon: (scope, available, total) =>
    `Das Symbol zählt ${scope}: ${count(available)} von ${count(total)} verfügbar`,
});
