import type { ConnectionStep, PasswordKept, TestStep } from '../../preload/contract.js';

export { STATUS_WORDS } from '../../preload/words.js';

/** Every text that the windows show. Status words are shared with tray and notifications in preload/words. */

const count = (n: number): string => new Intl.NumberFormat().format(n);
const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** A duration in whole minutes, short enough for a column. */
export function durationText(minutes: number): string {
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  return plural(Math.floor(hours / 24), 'day', 'days');
}

/** What people call a device that names no model, by the beginning of its id. */
const DEVICE_WORDS: readonly (readonly [string, string])[] = [
  ['jabber', 'Jabber'],
  ['cisco-upc', 'Personal Communicator'],
  ['cisco-pws', 'Set by a program'],
  ['pws-', 'Set by a program'],
];

/** A device in words: its model, else what its id begins with, else the id. */
export function deviceName(id: string, model?: string): string {
  const lower = id.toLowerCase();
  return model ?? DEVICE_WORDS.find(([beginning]) => lower.startsWith(beginning))?.[1] ?? id;
}

const ACTIVITY_WORDS: Readonly<Record<string, string>> = {
  meeting: 'in a meeting',
  'on-the-phone': 'on the phone',
  appointment: 'in an appointment',
  presentation: 'presenting',
  lunch: 'at lunch',
  meal: 'at a meal',
  travel: 'travelling',
  'in-transit': 'on the way',
  holiday: 'on holiday',
  vacation: 'on vacation',
  'permanent-absence': 'absent',
};

/** An activity as the server names it, in words. */
export function activityText(activity: string): string {
  return ACTIVITY_WORDS[activity] ?? activity.replaceAll('-', ' ');
}

export const commonText = {
  unexpected: {
    message: 'Something went wrong inside Rollcall.',
    advice: 'Try it again. If it happens again, quit Rollcall and start it anew.',
  },
  close: 'Close',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
};

export const passwordText = {
  keepQuestion: 'No keychain here can hold the password.',
  keepFile: 'Store it in a file only you can read',
  keepAsk: 'Ask me at each start',
};

const STEP_WORDS: Readonly<Record<ConnectionStep, string>> = {
  'application-login': 'logging in the application user',
  'end-user-login': 'logging in the end user',
  endpoint: 'telling the server how to call back',
  subscriptions: 'subscribing to the team',
  presence: 'asking who is free',
};

export const connectionText = {
  notConfigured: 'Not connected. No server is set up yet.',
  needsPassword: 'Not connected. The password is needed.',
  connecting: (step: ConnectionStep) => `Connecting: ${STEP_WORDS[step]}`,
  live: 'Live',
  checked: (time: string) => `checked ${time}`,
  liveSince: (time: string) => `Live since ${time}.`,
  liveAdvice: (time: string) => `The server was last asked at ${time}. Everybody is shown as it last told.`,
  notLiveSince: (time: string) => `Not live since ${time}.`,
  notLive: 'Not live.',
  retryAt: (time: string) => `Trying again at ${time}.`,
  retrySoon: 'Trying again in a moment.',
  stopped: 'Stopped. Nothing is being checked.',
  tryNow: 'Try now',
  checkNow: 'Check now',
  openSettings: 'Open settings',
  details: 'More about the connection',
};

export const presenceText = {
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
  people: 'People',
  otherGroup: 'Other',
  ofCount: (available: number, total: number) => `${count(available)} of ${count(total)}`,
  groupName: (name: string, available: number, total: number) =>
    `${name}, ${count(available)} of ${count(total)} available`,
  groupNameStale: (name: string, total: number) => `${name}, ${plural(total, 'person', 'people')}`,
  number: count,
  waiting: 'waiting for the server',
  notHeard: 'nothing heard yet',
  was: (word: string) => `was ${word.charAt(0).toLowerCase()}${word.slice(1)}`,
  at: (time: string) => `at ${time}`,
  noContactsTitle: 'Nobody on the list yet',
  noContactsBody: 'Add the people you want to see here.',
  noContactsAction: 'Add people in the settings',
  noHitTitle: (query: string) => `Nobody matches “${query}”`,
  noHitBody: 'Searched in names, addresses, groups and states.',
  noneAvailableTitle: 'Nobody is available right now',
  noneAvailableBody: 'They appear here as soon as they are.',
  showEveryone: 'Show everyone',
  passwordNeeded: 'The application user’s password is needed to connect.',
  passwordLabel: 'Password',
  logIn: 'Log in',
};

export const detailsText = {
  label: (name: string) => `Details of ${name}`,
  back: 'Back to the list',
  since: (time: string, duration: string) =>
    duration === 'now' ? `since ${time}` : `since ${time} (${duration})`,
  sinceEarlier: (time: string) => `since ${time} or earlier`,
  staleSince: (time: string) => `as of ${time}, not live`,
  stale: 'not live',
  note: 'Note',
  activity: 'Activity',
  group: 'Group',
  address: 'Address',
  devices: 'Devices',
  device: 'Device',
  state: 'State',
  can: 'Can do',
  open: 'Reachable',
  openIdle: 'Reachable, idle',
  closed: 'Not reachable',
  unsaid: 'Does not say',
  noDevices: 'The server names no devices for this person.',
  audio: 'Voice',
  video: 'Video',
  text: 'Chat',
};

const TEST_STEP_WORDS: Readonly<Record<TestStep, string>> = {
  'application-login': 'Log in the application user',
  'end-user-login': 'Log in the end user',
  endpoint: 'Tell the server how to call this computer',
  subscription: 'Subscribe to the team',
  callback: 'Be called back by the server',
};

const KEPT_WORDS: Readonly<Record<PasswordKept, string | undefined>> = {
  nowhere: undefined,
  keychain: 'Kept in the system’s keychain. Leave it empty to keep it.',
  file: 'Kept in a file that only you can read. Leave it empty to keep it.',
  'this-run-undecided': 'Known until Rollcall quits. Leave it empty to keep it.',
  'this-run-ask': 'Known until Rollcall quits; asked for at each start. Leave it empty to keep it.',
};

export const settingsText = {
  windowTitle: 'Rollcall settings',
  windowTitleUnsaved: 'Unsaved changes · Rollcall settings',
  loading: 'Reading the settings…',
  sections: 'Sections',
  server: 'Server',
  serverIntro: 'Where presence comes from, and who asks for it.',
  team: 'Team',
  teamIntro: 'The people on your list.',
  updates: 'Updates',
  updatesIntro: 'How Rollcall hears that something changed.',
  alerts: 'Alerts',
  alertsIntro: 'When Rollcall speaks up.',
  address: 'The IM & Presence server is at',
  addressHelp:
    'A name or an IP address, such as imp.example.com. Add :port where it is not the usual 8083 (8082 for http://).',
  unencrypted: 'With http:// the password travels unencrypted. Anybody on the way can read it.',
  certificate: 'To prove who it is, the server shows',
  certificateSystem: 'A certificate this computer already trusts',
  certificateKept: 'A certificate of your choice',
  certificateHelp:
    'Needed where the server’s certificate is self-signed, as Cisco’s are at first, or from your company’s own authority: choose it, or the authority’s, as a PEM file.',
  certificateChoose: 'Choose a file…',
  certificateOther: 'Choose another…',
  certificateRemove: 'Remove',
  applicationUser: 'Rollcall logs in as the application user',
  applicationUserHelp: 'Made by the server’s administrator, for programs such as this one.',
  password: 'with the password',
  passwordKept: (kept: PasswordKept, keychain: boolean) =>
    KEPT_WORDS[kept] ??
    (keychain
      ? 'Will be kept in the system’s keychain.'
      : 'This system has no keychain that can hold it. You will be asked what to do with it.'),
  endUser: 'and sees presence through the eyes of',
  endUserHelp: 'A user id without @domain. Rollcall sees whom this person may see.',
  contactCount: (n: number) => plural(n, 'person', 'people'),
  contactProblems: (n: number) => `${plural(n, 'line needs', 'lines need')} attention`,
  contactsHelp:
    'Paste a whole list into an address: one person a line, as address, name and group with commas or tabs between.',
  columnAddress: 'Address',
  columnName: 'Name',
  columnGroup: 'Group',
  cell: (column: string, row: number) => `${column}, line ${row}`,
  addContact: 'Add a person',
  removeContact: (row: number, who: string) => (who === '' ? `Remove line ${row}` : `Remove ${who}`),
  import: 'Import the sample scripts’ files…',
  importDone: 'Read into this window. Nothing is saved yet.',
  importNothing: 'Nothing could be read.',
  callback: 'The server calls this computer at',
  callbackPlaceholder: 'found automatically',
  callbackHelp: 'Leave it empty unless this computer has several addresses and the server reaches only one.',
  port: 'on port',
  portHelp:
    'The server must be able to reach this port. Where it cannot, changes are seen only at the next look.',
  presenceType: 'For each person, ask for',
  basic: 'Basic presence',
  basicHelp: 'Only the state: available, busy, away. Light on the server.',
  rich: 'Rich presence',
  richHelp: 'Also on the phone or in a meeting, notes and devices.',
  failSafe: 'In case a call is missed, look again every',
  failSafeUnit: 'minutes',
  failSafeHelp: 'From 1 to 60. Changes normally arrive within a second or two without this.',
  alertsSwitch: 'Tell me when somebody’s status changes',
  alertsHelp:
    'A notification of your desktop for each change; a newer one about somebody replaces the older.',
  test: 'Test connection',
  testAgain: 'Test again',
  testTitle: 'Connection test',
  testRunning: 'Trying each step…',
  testPassed: 'Everything works.',
  testFailed: 'Something is in the way.',
  testStep: (step: TestStep) => TEST_STEP_WORDS[step],
  outcomes: {
    waiting: 'to come',
    running: 'running',
    passed: 'passed',
    failed: 'failed',
    skipped: 'not tried',
  },
  save: 'Save and connect',
  saving: 'Saving…',
  saved: 'Saved. Rollcall connects with these settings now.',
  unsaved: 'Unsaved changes',
  refused: (n: number) => `Not saved: ${plural(n, 'field needs', 'fields need')} attention.`,
  notTested: (n: number) => `Not tested: ${plural(n, 'field needs', 'fields need')} attention.`,
};
