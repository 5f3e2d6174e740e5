import type { DisplayStatus } from '../../../main/presence/display-status.js';

/** What people read for each display status, in windows, tray and notifications alike. */
export const statusText: Readonly<Record<DisplayStatus, string>> = {
  available: 'Available',
  'on-the-phone': 'On the phone',
  'in-a-meeting': 'In a meeting',
  busy: 'Busy',
  dnd: 'Do not disturb',
  away: 'Away',
  vacation: 'On vacation',
  offline: 'Offline',
  unknown: 'Unknown',
};
