import type { DisplayStatus, Presence } from '../../preload/contract.js';

/** The basic status that goes with each that is shown. */
export const STATUS_OF: Readonly<Record<DisplayStatus, Presence['status']>> = {
  available: 'AVAILABLE',
  'on-the-phone': 'BUSY',
  'in-a-meeting': 'BUSY',
  busy: 'BUSY',
  dnd: 'DND',
  away: 'AWAY',
  vacation: 'VACATION',
  offline: 'UNAVAILABLE',
  unknown: 'UNKNOWN',
};
