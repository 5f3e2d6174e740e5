/** The states that somebody can be told about: all but the one that says that nothing is known. */
export const ALERT_STATUSES = [
  'available',
  'on-the-phone',
  'in-a-meeting',
  'busy',
  'dnd',
  'away',
  'vacation',
  'offline',
] as const;
