import type { Words } from '../words.js';

export const compactText: Words['compact'] = {
  title: 'Rollcall',
  open: 'Rollcall öffnen',
  showEveryone: 'Alle anzeigen',
  showOnly: (scope) => `Nur ${scope}`,
  empty: 'Hier ist noch niemand zu zeigen.',
  paused: (time) => `Benachrichtigungen pausieren bis ${time}.`,
  off: 'Benachrichtigungen sind ausgeschaltet.',
};
