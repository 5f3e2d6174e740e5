import type { Formats } from '../formats.js';
import { within } from '../within.js';

export const presenceText = ({ count, plural }: Formats) => ({
  title: 'Rollcall',
  loading: 'Reading the team…',
  welcomeTitle: 'See who is free, without asking.',
  welcomeBody:
    'Rollcall sits by the clock and shows who of your team can take the next call. It asks your Cisco IM & Presence server, and tells you when that changes.',
  connect: 'Connect to your server',
  tryDemo: 'Look around with the demo team',
  demo: 'Demo team. These people are made up.',
  search: 'Search people',
  clearSearch: 'Clear the search',
  settings: 'Settings',
  filters: 'Show',
  everyone: 'Everyone',
  available: 'Available',
  watched: 'Watched',
  watchedTitle: 'People whom an alert is about: for themselves, their group, the favourites or everyone',
  people: 'People',
  favourites: 'Favourites',
  favourite: 'favourite',
  favour: 'Make a favourite',
  unfavour: 'No favourite any more',
  /** At the end of what is read out of a row. */
  tellsOnce: 'you will be told once',
  tellsOnceAlthough: 'you will be told once, although muted',
  hasRules: 'with alerts of their own',
  /** Of a group. */
  hasAlerts: 'with alerts',
  muted: 'muted',
  newAlert: 'new alert',
  /** What the edge of a row means. */
  newAlertTitle: 'You were told of a change since you last looked here',
  /** What the crossed bell means. */
  mutedUntil: (time: string) => `Muted until ${time}`,
  mutedAlways: 'Muted until you switch it on again',
  noGroup: 'No group',
  /** How many of a group a search has found. */
  found: (n: number) => `${count(n)} found`,
  groupFound: (name: string, n: number) => `${name}, ${count(n)} found`,
  ofCount: (available: number, total: number) => `${count(available)} of ${count(total)}`,
  groupName: (name: string, available: number, total: number) =>
    `${name}, ${count(available)} of ${count(total)} available`,
  groupNameStale: (name: string, total: number) => `${name}, ${plural(total, 'person', 'people')}`,
  /** How many are available of those who are shown of a group: the watched. */
  ofWatched: (available: number, total: number) => `${count(available)} of ${count(total)} watched available`,
  groupWatched: (name: string, available: number, total: number) =>
    `${name}, ${count(available)} of ${count(total)} watched available`,
  number: count,
  ofAvailable: (available: number, total: number) => `${count(available)} of ${count(total)} available`,
  waiting: 'waiting for the server',
  notHeard: 'nothing heard yet',
  was: (word: string) => `was ${within(word)}`,
  at: (time: string) => `at ${time}`,
  noContactsTitle: 'Nobody on the list yet',
  noContactsBody: 'Add the people you want to see here.',
  noContactsAction: 'Add people in the settings',
  noHitTitle: (query: string) => `Nobody matches “${query}”`,
  noHitBody: 'Searched in names, addresses, groups and states.',
  noneAvailableTitle: 'Nobody is available right now',
  noneAvailableBody: 'They appear here as soon as they are.',
  noneWatchedTitle: 'You watch nobody',
  noneWatchedBody:
    'People whose changes you asked to be told of appear here. Right-click a person or a group for alerts.',
  showEveryone: 'Show everyone',
  peopleFound: (n: number) => `${plural(n, 'person', 'people')} found.`,
  copied: (name: string) => `Address of ${name} copied.`,
  /** A key was pressed that does something with a person. */
  nobodyMeant: 'Nobody is chosen: search for somebody, or go to their row with the arrow keys.',
  askTitle: 'What should Rollcall tell you about?',
  askBody: 'You can change this at any time, and for each person.',
  askAvailable: 'Anyone becoming available',
  askEvery: 'Every change',
  askNothing: 'Nothing for now, I choose per person',
  answered: {
    available: 'Saved: you will be told when anyone becomes available.',
    every: 'Saved: you will be told of every change.',
    nothing: 'Saved. Right-click a person or a group for alerts.',
  },
  undo: 'Undo',
  passwordNeeded: 'The application user’s password is needed to connect.',
  passwordLabel: 'Password',
  logIn: 'Log in',
});
