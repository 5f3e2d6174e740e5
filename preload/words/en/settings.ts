import type { PasswordKept } from '../../password-kept.js';
import type { TestStep } from '../../test-steps.js';
import type { Formats } from '../formats.js';

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

/** What waits for the connection, after "Not saved yet". */
interface Waiting {
  readonly connection: boolean;
  readonly added: number;
  readonly removed: number;
}

/** As in "settings of the connection, 2 people added and 1 removed". */
const waitingParts = ({ count, plural, list }: Formats, { connection, added, removed }: Waiting): string =>
  list([
    ...(connection ? ['settings of the connection'] : []),
    ...(added > 0 ? [`${plural(added, 'person', 'people')} added`] : []),
    ...(removed > 0
      ? [added > 0 ? `${count(removed)} removed` : `${plural(removed, 'person', 'people')} removed`]
      : []),
  ]);

export const settingsText = (formats: Formats) => ({
  windowTitle: 'Rollcall settings',
  windowTitleFirst: 'Not connected yet · Rollcall settings',
  windowTitleWaiting: 'Not saved yet · Rollcall settings',
  loading: 'Reading the settings…',
  sections: 'Sections',
  team: 'Team',
  search: 'Search settings',
  noHit: (query: string) => `No setting matches “${query}”.`,
  hits: (n: number) => formats.plural(n, 'setting', 'settings'),
  address: 'Server address',
  addressHelp:
    'The IM & Presence server’s name or IP address, such as imp.example.com. Add :port where it is not the usual 8083 (8082 for http://).',
  certificate: 'Certificate',
  certificateSystem: 'One that this computer already trusts',
  /** Where some are trusted for a single server each. */
  certificateOrTrusted: 'One that this computer already trusts, or one trusted below',
  certificateKept: 'A certificate of your choice',
  certificateHelp:
    'Where the server’s certificate is self-signed, as Cisco’s are at first, or from your company’s own authority: test the connection, and you can look at it and trust it. Or choose it, or the authority’s, as a PEM file.',
  certificateNone: 'None with http://',
  unencrypted:
    'With http:// the password travels unencrypted: anybody on the way can read it, and nobody proves to be the server.',
  certificateChoose: 'Choose a file…',
  certificateOther: 'Choose another…',
  certificateRemove: 'Remove',
  trusted: 'Certificates that you trust for a single server',
  trustedHelp: 'Each counts for that server only, and only as long as it shows this very certificate.',
  trustedUntil: (day: string) => `Valid until ${day}`,
  trustedRemove: (origin: string) => `Remove the certificate of ${origin}`,
  otherNodes: 'Other servers of the cluster',
  otherNodesHelp:
    'Names or IP addresses with commas between. When the cluster moves the end user to one of them, Rollcall goes along, and they too may call this computer. Leave it empty where there is only the one server.',
  applicationUser: 'Application user',
  applicationUserHelp:
    'Rollcall logs in as this user. Made by the server’s administrator, for programs such as this one.',
  password: 'Password',
  passwordKept: (kept: PasswordKept, keychain: boolean) =>
    KEPT_WORDS[kept] ??
    (keychain
      ? 'Will be kept in the system’s keychain.'
      : 'This system has no keychain that can hold it. You will be asked what to do with it.'),
  endUser: 'End user',
  endUserHelp: 'Rollcall sees whom this person may see. A user id without @domain.',
  contactCount: (n: number) => formats.plural(n, 'person', 'people'),
  contactProblems: (n: number) => `${formats.plural(n, 'line needs', 'lines need')} attention`,
  cell: (column: string, row: number) => `${column}, line ${row}`,
  import: 'Import the sample scripts’ files…',
  importHelp:
    'Coming from Cisco’s sample scripts? Import takes the server, the users and the people from their files.',
  importDone: 'Sample files read',
  importRead: 'Read into this window. It counts once you connect.',
  importNothing: 'Nothing could be read.',
  callback: 'The server calls this computer at',
  callbackPlaceholder: 'found automatically',
  callbackHelp: 'Leave it empty unless this computer has several addresses and the server reaches only one.',
  port: 'on port',
  portHelp: 'The server must be able to reach this port. Where it cannot, Rollcall asks for changes instead.',
  sources: 'Take notifications from',
  sourcesServer: 'The server only',
  sourcesServerHelp: 'And the other servers of its cluster, where you named them.',
  sourcesAnyone: 'Anyone who knows the secret address',
  sourcesAnyoneHelp:
    'Needed where the server’s calls come through address translation (NAT) or a proxy, and so from another address than its own. A notification only makes Rollcall ask the server; nothing in it is believed.',
  presenceType: 'For each person, ask for',
  basic: 'Basic presence',
  basicHelp: 'Only the state: available, busy, away. Light on the server.',
  rich: 'Rich presence',
  richHelp: 'Also on the phone or in a meeting, notes and devices.',
  poll: 'While no notification arrives, ask every',
  pollUnit: 'seconds',
  pollHelp: 'From 5 to 300. Fewer seconds show changes sooner, and cost the server more.',
  failSafe: 'In case a call is missed, look again every',
  failSafeUnit: 'minutes',
  failSafeHelp: 'From 1 to 60. Changes normally arrive within a second or two without this.',
  test: 'Test connection',
  testAgain: 'Test again',
  testTitle: 'Connection test',
  testRunning: 'Trying each step…',
  testPassed: 'Everything works.',
  testFailed: 'Something is in the way.',
  testNobody: 'Everything works so far. The rest needs people on the list.',
  testNoPeople: 'No people yet: add them under Team, then everything is tested.',
  testToTeam: 'Go to Team',
  testPeopleNow: 'There were no people yet. Now there are: test again to try this, too.',
  testStep: (step: TestStep) => TEST_STEP_WORDS[step],
  outcomes: {
    waiting: 'to come',
    running: 'running',
    passed: 'passed',
    failed: 'failed',
    skipped: 'not tried',
    nobody: 'waits for people',
  },
  connect: 'Connect',
  reconnect: 'Save and reconnect',
  discard: 'Discard',
  /** @param words what was changed */
  takenBack: (words: string) => `Taken back: ${words}.`,
  discarded: 'Changes discarded',
  undo: 'Undo',
  saving: 'Saving…',
  connecting: 'Saved. Connecting…',
  connected: 'Connected.',
  atOnce: 'Changes take effect at once.',
  onReconnect: 'What you change here takes effect when you save and reconnect.',
  teamAtOnce:
    'Names, groups and numbers are saved as you type. People you add or remove take effect when you save and reconnect.',
  atOnceOrOnReconnect: 'Changes take effect at once, those of the connection when you save and reconnect.',
  missing: (fields: readonly string[]) => `Still missing: ${formats.list(fields)}.`,
  attention: (n: number) => `${formats.plural(n, 'field needs', 'fields need')} attention.`,
  readyToConnect: 'Ready to connect.',
  notYetToConnect: 'The test found something in the way.',
  nobodyYet: 'Nobody is on your list yet.',
  addPeople: 'Add people',
  waiting: (waiting: Waiting) => `Not saved yet: ${waitingParts(formats, waiting)}.`,
  leaveWaitingBody: 'Everything else is saved.',
  leaveFirst: 'Not connected yet',
  leaveFirstBody: 'What you entered is saved once you connect.',
  leaveWrong: 'Some of the team cannot be saved as it is',
  leaveWrongBody: 'What is wrong is marked in the table. Everything else is saved.',
  leaveShow: 'Show me',
  quitTitle: 'Quit Rollcall?',
  quitWaiting: (waiting: Waiting) =>
    `Not saved yet: ${waitingParts(formats, waiting)}. Everything else is saved.`,
  quitFirst: 'What you entered is not saved yet.',
  quitWrong:
    'Some of the team cannot be saved as it is: what is wrong is marked in the table. Everything else is saved.',
  quitWithout: 'Quit without saving',
  saveAndQuit: 'Save and quit',
  cancel: 'Cancel',
  refused: (n: number) => `Not saved: ${formats.plural(n, 'field needs', 'fields need')} attention.`,
  notTested: (n: number) => `Not tested: ${formats.plural(n, 'field needs', 'fields need')} attention.`,
  keepTitle: 'Where should the password be kept?',
  keepBody:
    'This system has no keychain that can hold it. In a file, other programs that run as you can read it.',
  keepLater: 'Decide later',
});

/** The sections of the settings, each with what it is about. */
export const sectionText = {
  server: 'Server',
  team: 'Team',
  alerts: 'Alerts',
  appearance: 'Appearance',
  startup: 'Startup',
  advanced: 'Advanced',
};

/** A line under the name of a section. */
export const introText = {
  server: 'Where presence comes from, and who asks for it.',
  team: 'The people on your list.',
  alerts: 'When Rollcall speaks up.',
  appearance: 'What Rollcall looks like.',
  startup: 'How Rollcall comes and goes.',
  advanced: 'Links, how presence is kept up to date, files, and what to do when something is stuck.',
};
