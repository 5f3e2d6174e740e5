/** What desktops, installers and package managers know the program by. */
export const identity = {
  /** The same as APP_ID in main/desktop/identity.ts; a test holds them together. */
  id: 'io.github.rollcall.Rollcall',
  name: 'Rollcall',
  /** Of the executable, and of Debian's package. */
  command: 'rollcall',
  scheme: 'rollcall',
  maintainer: 'Rollcall contributors <rollcall@users.noreply.github.com>',
  homepage: 'https://github.com/rollcall/rollcall',
  summary: 'See at a glance who of your team is free',
  description:
    'Rollcall watches a group of people through the Presence Web Service of a Cisco IM & Presence server: ' +
    'a number in the tray says how many are available, a list says who, and a notification says when that changes.',
};
