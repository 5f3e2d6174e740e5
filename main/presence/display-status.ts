import type { Status } from '../pws/status.js';

/**
 * What a person is shown for a contact: the basic status, refined by the two activities of rich presence that
 * change whether one may call. Each has a mark and a word of its own.
 */
export type DisplayStatus =
  | 'available'
  | 'on-the-phone'
  | 'in-a-meeting'
  | 'busy'
  | 'dnd'
  | 'away'
  | 'vacation'
  | 'offline'
  | 'unknown';

const BY_STATUS: Readonly<Record<Status, DisplayStatus>> = {
  AVAILABLE: 'available',
  BUSY: 'busy',
  DND: 'dnd',
  AWAY: 'away',
  VACATION: 'vacation',
  UNAVAILABLE: 'offline',
  UNKNOWN: 'unknown',
};

/** Refines a status by the activities reported with it. Only "busy" has finer kinds: a call outranks a meeting. */
export function displayStatus(status: Status, activities: readonly string[] = []): DisplayStatus {
  if (status === 'BUSY') {
    if (activities.includes('on-the-phone')) return 'on-the-phone';
    if (activities.includes('meeting')) return 'in-a-meeting';
  }
  return BY_STATUS[status];
}
