import type { Formats } from '../formats.js';

/** The compact list by the tray. */
export const compactText = ({ count }: Formats) => ({
  title: 'Rollcall',
  open: 'Open Rollcall',
  showEveryone: 'Show everyone',
  /** Back to the few that are shown at first. */
  showOnly: (scope: string) => `Only ${scope}`,
  empty: 'Nobody to show here yet.',
  paused: (time: string) => `Alerts are paused until ${time}.`,
  off: 'Alerts are switched off.',
  /** Whom the number in the icon is about, where that is not who is shown. */
  inIcon: (scope: string, available: number, total: number) =>
    `The icon counts ${scope}: ${count(available)} of ${count(total)} available`,
});
