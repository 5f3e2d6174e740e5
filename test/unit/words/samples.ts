/** Values for texts that make sense of more than plain texts and numbers, by path. */
export const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'alertChoices.quiet': ['Qaz', 'Qbz', false, 'Qcz'],
  'alertChoices.who': [{ kind: 'group', name: 'Qaz' }, 'Qaz'],
  'alerts.before': ['Away'],
  'alerts.changed': ['Qaz', 'Away', 'Busy'],
  'alerts.named': [['Qaz', 'Qbz'], 53],
  'alerts.now': ['Qaz', 'Away'],
  'connection.connecting': ['endpoint'],
  'desktop.tray.available.person': ['Qaz', true],
  'details.doing': [['Qaz', 'Qbz']],
  'details.idleOn': [['Qaz', 'Qbz']],
  'details.onThePhone': [['Qaz', 'Qbz']],
  'details.reachableOn': [['Qaz', 'Qbz']],
  'durations.column': [5 * 24 * 60],
  'presence.was': ['Away'],
  'recent.muted': [{ kind: 'person', address: 'q@q' }, 'Qaz', 'Qbz'],
  'recent.mutedAgain': [{ kind: 'person', address: 'q@q' }, 'Qaz'],
  'recent.mutedAlways': [{ kind: 'person', address: 'q@q' }, 'Qaz'],
  'recent.nowMuted': [{ kind: 'person', address: 'q@q' }, 'Qaz', 'Qbz'],
  'recent.nowMutedAlways': [{ kind: 'person', address: 'q@q' }, 'Qaz'],
  'recent.nowUnmuted': [{ kind: 'person', address: 'q@q' }, 'Qaz'],
  'recent.onceAlthough': [{ kind: 'group', name: 'Qaz' }, true],
  'recent.told': ['Qaz', 'Away'],
  'recent.toldAlthough': [{ kind: 'group', name: 'Qaz' }],
  'recent.wasMuted': [{ kind: 'person', address: 'q@q' }, 'Qaz'],
  'rules.scope': [{ kind: 'everyone' }],
  'rules.trigger': [{ kind: 'any-change' }],
  'settings.missing': [['Qaz', 'Qbz']],
  'settings.passwordKept': ['file', true],
  'settings.quitWaiting': [{ connection: true, added: 53, removed: 64 }],
  'settings.testStep': ['endpoint'],
  'settings.waiting': [{ connection: true, added: 53, removed: 64 }],
  'stored.passwordNotWritten': ['Qaz', true],
  'teamTable.sorted': ['address'],
  'trial.arrivedExcept': [53, 64, ['Qaz', 'Qbz']],
};

/** Paths whose values are not told as they are given. */
export const UNSAID = new Set<string>([
  'connection.connecting',
  'durations.column',
  'presence.was',
  'alerts.before',
  'alerts.changed',
  'alerts.now',
  'recent.told',
  'settings.passwordKept',
  'settings.testStep',
  'teamTable.sorted',
]);

/** Paths whose number is no count, or is told in another way where it is none or one. */
export const UNCOUNTED = new Set<string>(['durations.column']);

/** What both languages say alike: whole texts. */
export const SAME = new Set<string>([
  '30 min',
  // In the menu of languages each is written in itself.
  'Deutsch',
  'English',
  'Chat',
  'Details',
  'Esc',
  'Jabber',
  'Mail',
  'Name',
  'Links',
  'Offline',
  'Pause',
  'Personal Communicator',
  'Rollcall',
  'Server',
  'Start',
  'Status',
  'Team',
  'Video',
  'rollcall-team.csv',
]);
