import type { Words } from '../words.js';

export const alertChoicesText: Words['alertChoices'] = {
  enabled: 'Benachrichtigungen',
  enabledHelp: 'Ausgeschaltet meldet Rollcall nichts. Was unten eingestellt ist, bleibt für später.',
  rules: 'Benachrichtigen',
  rulesHelp:
    'Mehrere Änderungen im selben Moment kommen als eine Benachrichtigung. Wechselt jemand immer wieder, wartet Rollcall, bis eine Minute Ruhe war; was Sie nur einmal wünschen, wartet nicht.',
  noRules: 'Noch nichts. Rollcall stört niemanden, der nicht darum gebeten hat.',
  rule: (who, what) => `Wenn ${who} ${what}`,
  who: (scope, name) => {
    switch (scope.kind) {
      case 'everyone':
        return 'jemand';
      case 'favourites':
        return 'ein Favorit';
      case 'group':
        return name === '' ? 'jemand ohne Gruppe' : `jemand aus ${name}`;
      case 'person':
        return name;
    }
  },
  each: 'jedes Mal',
  once: 'einmal',
  removeRule: (rule) => `„${rule}“ entfernen`,
  ruleRemoved: 'Benachrichtigung entfernt',
  ruleAdded: 'Benachrichtigung hinzugefügt',
  remove: 'Entfernen',
  add: 'Benachrichtigung hinzufügen …',
  addTitle: 'Benachrichtigen, wenn',
  whoLabel: 'Wer',
  whatLabel: 'Was',
  becomesAny: 'einen dieser Zustände annimmt …',
  statusesLabel: 'Welchen davon',
  oftenLabel: 'Wie oft',
  everyone: 'Jemand',
  favourites: 'Ein Favorit',
  groups: 'Jemand aus einer Gruppe',
  aPerson: 'Eine Person …',
  personLabel: 'Name oder Adresse',
  noSuchPerson: 'So heißt niemand im Team.',
  noGroup: 'Keine Gruppe',
  addRule: 'Hinzufügen',
  cancel: 'Abbrechen',
  muted: 'Stummgeschaltet',
  noMuted: 'Niemand ist stummgeschaltet.',
  mutedUntil: (who, until) => `${who}, bis ${until}`,
  mutedAlways: (who) => `${who}, bis Sie es aufheben`,
  unmute: 'Aufheben',
  unmuteWho: (who) => `Stummschaltung aufheben: ${who}`,
  unmuted: (who) => `${who} nicht mehr stumm`,
  mute: 'Stummschalten …',
  muteTitle: 'Nicht benachrichtigen über',
  muteFor: 'Wie lange',
  muteHour: '1 Stunde',
  muteTomorrow: 'bis morgen',
  muteAlways: 'bis ich es aufhebe',
  muteNow: 'Stummschalten',
  wasMuted: (who) => `${who} stummgeschaltet`,
  pause: 'Pause',
  running: 'Benachrichtigungen sind nicht angehalten.',
  pausedUntil: (time) => `Angehalten bis ${time}.`,
  paused: 'Benachrichtigungen angehalten',
  resumed: 'Benachrichtigungen fortgesetzt',
  resume: 'Fortsetzen',
  halfHour: '30 Minuten',
  hour: '1 Stunde',
  tomorrow: 'Bis morgen',
  quietHours: 'Ruhezeiten',
  quietHoursHelp:
    'In dieser Zeit wird nichts gemeldet. Was es gewesen wäre, steht in der Liste der letzten Benachrichtigungen.',
  from: 'Von',
  to: 'bis',
  days: 'an',
  quiet: (from, to, nextDay, days) =>
    `Still von ${from} bis ${to}${nextDay ? ' am nächsten Tag' : ''}, ${days}.`,
  quietNever: 'Nie still: Wählen Sie einen Tag und zwei verschiedene Zeiten.',
  everyDay: 'jeden Tag',
  dayToDay: (from, to) => `${from} bis ${to}`,
  holdWhileBusy: 'Schweigen, solange ich vortrage oder nicht gestört werden will',
  holdWhileBusyHelp:
    'Wenn der Desktop auf „Nicht stören“ steht oder Ihr eigener Zustand auf der Liste es sagt.',
  sound: 'Bei jeder Benachrichtigung einen Ton spielen',
  recent: 'Letzte Benachrichtigungen',
};
