import type { AlertScope } from '../../../main/alerts/rule.js';

/** The alerts in the settings. */
export const alertChoicesText = {
  enabled: 'Alerts',
  enabledHelp: 'While they are off, Rollcall tells you nothing. What is set up below stays for later.',
  rules: 'Tell me',
  rulesHelp:
    'Several changes at the same moment come as one notification. While somebody keeps changing, Rollcall waits until they have been calm for a minute; an alert for a single time does not wait.',
  noRules: 'Nothing yet. Rollcall interrupts nobody who did not ask for it.',
  /** @param what as `rules.trigger` says it. */
  rule: (who: string, what: string) => `When ${who} ${what}`,
  who: (scope: AlertScope, name: string) => {
    switch (scope.kind) {
      case 'everyone':
        return 'anyone';
      case 'favourites':
        return 'a favourite';
      case 'group':
        return name === '' ? 'anyone in no group' : `anyone in ${name}`;
      case 'person':
        return name;
    }
  },
  each: 'each time',
  once: 'once',
  removeRule: (rule: string) => `Remove “${rule}”`,
  ruleRemoved: 'Alert removed',
  ruleAdded: 'Alert added',
  remove: 'Remove',
  add: 'Add an alert…',
  addTitle: 'Tell me when',
  whoLabel: 'Who',
  whatLabel: 'What',
  becomesAny: 'becomes any of…',
  statusesLabel: 'Which of these',
  oftenLabel: 'How often',
  everyone: 'Anyone',
  favourites: 'Any favourite',
  groups: 'Anyone in a group',
  aPerson: 'A person…',
  personLabel: 'Name or address',
  noSuchPerson: 'Nobody of the team is called so.',
  noGroup: 'No group',
  addRule: 'Add',
  cancel: 'Cancel',
  muted: 'Muted',
  noMuted: 'Nobody is muted.',
  mutedUntil: (who: string, until: string) => `${who}, until ${until}`,
  mutedAlways: (who: string) => `${who}, until you unmute`,
  unmute: 'Unmute',
  unmuteWho: (who: string) => `Unmute ${who}`,
  unmuted: (who: string) => `${who} unmuted`,
  mute: 'Mute…',
  muteTitle: 'Tell me nothing about',
  muteFor: 'For how long',
  muteHour: '1 hour',
  muteTomorrow: 'until tomorrow',
  muteAlways: 'until I unmute',
  muteNow: 'Mute',
  wasMuted: (who: string) => `${who} muted`,
  pause: 'Pause',
  running: 'Alerts are not paused.',
  pausedUntil: (time: string) => `Paused until ${time}.`,
  paused: 'Alerts paused',
  resumed: 'Alerts resumed',
  resume: 'Resume',
  halfHour: '30 minutes',
  hour: '1 hour',
  tomorrow: 'Until tomorrow',
  quietHours: 'Quiet hours',
  quietHoursHelp: 'Nothing is told in these hours. What it would have been is in the list of recent alerts.',
  from: 'From',
  to: 'to',
  days: 'on',
  quiet: (from: string, to: string, nextDay: boolean, days: string) =>
    `Silent from ${from} to ${to}${nextDay ? ' the next day' : ''}, ${days}.`,
  quietNever: 'Never silent: choose a day, and two different times.',
  everyDay: 'every day',
  dayToDay: (from: string, to: string) => `${from} to ${to}`,
  holdWhileBusy: 'Stay silent while I present or am not to be disturbed',
  holdWhileBusyHelp: 'While your desktop is set not to disturb, or your own status on the list says so.',
  sound: 'Play a sound with each alert',
  recent: 'Recent alerts',
};
