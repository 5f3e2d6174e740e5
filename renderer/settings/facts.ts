import type { AlertScope, Preferences, Settings } from '../../preload/contract.js';
import { alertChoicesText, choicesText, releasesText, settingsText, summaryText } from '../ui/strings.js';
import { quietHoursWords } from './quiet-hours-words.js';
import { same } from './same.js';

/** A setting in words. */
interface Fact<T> {
  readonly label: string;
  readonly value: (all: T) => string;
  /** What the words say too little of to tell whether it changed. */
  readonly part?: (all: T) => unknown;
}

const alone = (name: string): string => name || summaryText.none;

/** What the connection needs, as a summary of changes names it. */
const SETTINGS: readonly Fact<Settings>[] = [
  { label: summaryText.server, value: ({ server }) => alone(server.address) },
  {
    label: summaryText.certificate,
    value: ({ server }) => (server.certificate === '' ? summaryText.none : summaryText.chosen),
    part: ({ server }) => server.certificate,
  },
  {
    label: settingsText.trusted,
    value: ({ server }) => alone(server.trusted.map(({ origin }) => origin).join(', ')),
    part: ({ server }) => server.trusted,
  },
  { label: summaryText.otherNodes, value: ({ server }) => alone(server.otherNodes) },
  { label: summaryText.applicationUser, value: ({ applicationUser }) => alone(applicationUser.name) },
  { label: summaryText.endUser, value: ({ endUser }) => alone(endUser.name) },
  {
    label: settingsText.team,
    value: ({ contacts }) => settingsText.contactCount(contacts.length),
    part: ({ contacts }) => contacts,
  },
  {
    label: summaryText.callback,
    value: ({ callback }) => `${callback.address || settingsText.callbackPlaceholder}:${callback.port}`,
  },
  {
    label: settingsText.sources,
    value: ({ callback }) =>
      callback.sources === 'server' ? settingsText.sourcesServer : settingsText.sourcesAnyone,
  },
  {
    label: settingsText.poll,
    value: ({ presence }) => `${presence.pollSeconds} ${settingsText.pollUnit}`,
  },
  {
    label: settingsText.presenceType,
    value: ({ presence }) => (presence.type === 'rich' ? settingsText.rich : settingsText.basic),
  },
  {
    label: settingsText.failSafe,
    value: ({ presence }) => `${presence.failSafeMinutes} ${settingsText.failSafeUnit}`,
  },
];

const onOff = (on: boolean): string => (on ? summaryText.on : summaryText.off);

/** A sentence as a value in a row of others. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/u, '');

/** Whom the tray counts, in words. */
export function scopeWords(scope: AlertScope): string {
  switch (scope.kind) {
    case 'everyone':
      return choicesText.countsEveryone;
    case 'favourites':
      return choicesText.countsFavourites;
    case 'group':
      return scope.name || alertChoicesText.noGroup;
    case 'person':
      return scope.address;
  }
}

const PREFERENCES: readonly Fact<Preferences>[] = [
  { label: alertChoicesText.enabled, value: ({ alerts }) => onOff(alerts.enabled) },
  {
    label: alertChoicesText.rules,
    value: ({ alerts }) => String(alerts.rules.length),
    part: ({ alerts }) => alerts.rules,
  },
  {
    label: alertChoicesText.muted,
    value: ({ alerts }) => String(alerts.muted.length),
    part: ({ alerts }) => alerts.muted,
  },
  {
    label: alertChoicesText.quietHours,
    value: ({ alerts }) => withoutStop(quietHoursWords(alerts.quietHours)),
  },
  { label: alertChoicesText.holdWhileBusy, value: ({ alerts }) => onOff(alerts.holdWhileBusy) },
  { label: alertChoicesText.sound, value: ({ alerts }) => onOff(alerts.sound) },
  { label: choicesText.theme, value: ({ appearance }) => choicesText.themes[appearance.theme] },
  { label: choicesText.language, value: ({ appearance }) => choicesText.languages[appearance.language] },
  { label: choicesText.density, value: ({ list }) => choicesText.densities[list.density] },
  { label: choicesText.sort, value: ({ list }) => choicesText.sorts[list.sort] },
  { label: choicesText.show, value: ({ startup }) => choicesText.shows[startup.show] },
  { label: releasesText.look, value: ({ startup }) => onOff(startup.lookForUpdates) },
  { label: choicesText.closing, value: ({ startup }) => choicesText.closings[startup.closing] },
  { label: choicesText.counts, value: ({ tray }) => scopeWords(tray.counts) },
  { label: choicesText.click, value: ({ tray }) => choicesText.clicks[tray.click] },
  { label: choicesText.call, value: ({ actions }) => choicesText.calls[actions.call] },
  { label: choicesText.chat, value: ({ actions }) => choicesText.chats[actions.chat] },
  {
    label: summaryText.favourites,
    value: ({ favourites }) => String(favourites.length),
    part: ({ favourites }) => favourites,
  },
];

export interface FactChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

interface Both {
  readonly settings?: Settings;
  readonly preferences?: Preferences;
}

/** What is different between two states of settings and preferences, in words. */
export function changesBetween(before: Both, after: Both): FactChange[] {
  return [
    ...changesOf(SETTINGS, before.settings, after.settings),
    ...changesOf(PREFERENCES, before.preferences, after.preferences),
  ];
}

function changesOf<T>(facts: readonly Fact<T>[], before: T | undefined, after: T | undefined): FactChange[] {
  if (before === undefined || after === undefined || same(before, after)) return [];
  return facts.flatMap(({ label, value, part = value }) => {
    if (same(part(before), part(after))) return [];
    const [from, to] = [value(before), value(after)];
    return [{ label, from, to: from === to ? summaryText.others(to) : to }];
  });
}
