import type { Words } from '../catalogue.js';

export const compactText: Words['compact'] = {
  title: 'Rollcall',
  open: 'Rollcall öffnen',
  showEveryone: 'Alle anzeigen',
  showOnly: (scope) => `Nur ${scope}`,
  empty: 'Hier ist noch niemand zu zeigen.',
};
