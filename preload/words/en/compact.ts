/** The compact list by the tray. */
export const compactText = {
  title: 'Rollcall',
  open: 'Open Rollcall',
  showEveryone: 'Show everyone',
  /** Back to the few that are shown at first. */
  showOnly: (scope: string) => `Only ${scope}`,
  empty: 'Nobody to show here yet.',
  paused: (time: string) => `Alerts are paused until ${time}.`,
  off: 'Alerts are switched off.',
};
