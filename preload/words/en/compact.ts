/** The compact list by the tray. */
export const compactText = {
  title: 'Rollcall',
  open: 'Open Rollcall',
  empty: 'Nobody to show here yet.',
};
