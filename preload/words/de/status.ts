import type { Words } from '../words.js';

export const statusText: Words['status'] = {
  available: 'Verfügbar',
  'on-the-phone': 'Im Gespräch',
  'in-a-meeting': 'In einer Besprechung',
  busy: 'Beschäftigt',
  dnd: 'Nicht stören',
  away: 'Abwesend',
  vacation: 'Im Urlaub',
  offline: 'Offline',
  unknown: 'Unbekannt',
};
