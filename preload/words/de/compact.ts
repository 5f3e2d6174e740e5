import type { Words } from '../catalogue.js';

export const compactText: Words['compact'] = {
  title: 'Rollcall',
  open: 'Rollcall öffnen',
  empty: 'Hier ist noch niemand zu zeigen.',
};
