import type { SettingsSection } from '../../preload/contract.js';
import {
  alertChoicesText,
  choicesText,
  forgetText,
  releasesText,
  repairText,
  settingsText,
  teamTableText,
} from '../ui/strings.js';

/** Every setting of the window in its order: its section, and what it is found by. */
const CATALOGUE = {
  'server.address': ['server', settingsText.address, settingsText.addressHelp],
  'server.certificate': ['server', settingsText.certificate, settingsText.certificateHelp],
  'server.trusted': ['server', settingsText.trusted, settingsText.trustedHelp],
  'server.otherNodes': ['server', settingsText.otherNodes, settingsText.otherNodesHelp],
  'applicationUser.name': ['server', settingsText.applicationUser, settingsText.applicationUserHelp],
  password: ['server', settingsText.password],
  'endUser.name': ['server', settingsText.endUser, settingsText.endUserHelp],
  test: ['server', settingsText.test, settingsText.import, settingsText.importHelp],
  contacts: [
    'team',
    teamTableText.columns.address,
    teamTableText.columns.name,
    teamTableText.columns.group,
    teamTableText.columns.phone,
    teamTableText.importCsv,
    teamTableText.exportCsv,
    teamTableText.addContact,
    teamTableText.help,
  ],
  'alerts.enabled': ['alerts', alertChoicesText.enabled, alertChoicesText.enabledHelp],
  'alerts.rules': ['alerts', alertChoicesText.rules, alertChoicesText.add, alertChoicesText.rulesHelp],
  'alerts.muted': ['alerts', alertChoicesText.muted],
  'alerts.quietHours': ['alerts', alertChoicesText.quietHours, alertChoicesText.quietHoursHelp],
  'alerts.holdWhileBusy': ['alerts', alertChoicesText.holdWhileBusy, alertChoicesText.holdWhileBusyHelp],
  'alerts.sound': ['alerts', alertChoicesText.sound],
  'alerts.pausedUntil': ['alerts', alertChoicesText.pause],
  'appearance.theme': ['appearance', choicesText.theme, ...Object.values(choicesText.themes)],
  'appearance.language': ['appearance', choicesText.language, ...Object.values(choicesText.languages)],
  'list.density': ['appearance', choicesText.density, ...Object.values(choicesText.densities)],
  'list.sort': ['appearance', choicesText.sort, ...Object.values(choicesText.sorts)],
  'tray.counts': ['appearance', choicesText.counts, choicesText.countsHelp],
  'tray.click': ['appearance', choicesText.click, ...Object.values(choicesText.clicks)],
  'startup.atLogin': ['startup', choicesText.atLogin, choicesText.atLoginHelp],
  'startup.show': ['startup', choicesText.show, ...Object.values(choicesText.shows)],
  'startup.closing': [
    'startup',
    choicesText.closing,
    ...Object.values(choicesText.closings),
    choicesText.closingHelp,
  ],
  'startup.lookForUpdates': ['startup', releasesText.title, releasesText.look, releasesText.lookHelp],
  'actions.call': [
    'advanced',
    choicesText.call,
    ...Object.values(choicesText.calls),
    ...Object.values(choicesText.callHelp),
  ],
  'actions.chat': [
    'advanced',
    choicesText.chat,
    ...Object.values(choicesText.chats),
    ...Object.values(choicesText.chatHelp),
  ],
  'callback.address': ['advanced', settingsText.callback, settingsText.callbackHelp],
  'callback.port': ['advanced', settingsText.port, settingsText.portHelp],
  'callback.sources': [
    'advanced',
    settingsText.sources,
    settingsText.sourcesServer,
    settingsText.sourcesServerHelp,
    settingsText.sourcesAnyone,
    settingsText.sourcesAnyoneHelp,
  ],
  'presence.pollSeconds': ['advanced', settingsText.poll, settingsText.pollHelp],
  'presence.type': [
    'advanced',
    settingsText.presenceType,
    settingsText.basic,
    settingsText.basicHelp,
    settingsText.rich,
    settingsText.richHelp,
  ],
  'presence.failSafeMinutes': ['advanced', settingsText.failSafe, settingsText.failSafeHelp],
  files: [
    'advanced',
    choicesText.file,
    choicesText.fileIntro,
    choicesText.exportFile,
    choicesText.importFile,
  ],
  reset: ['advanced', choicesText.reset, choicesText.resetIntro, forgetText.button],
  afresh: ['advanced', repairText.afresh, repairText.afreshIntro],
  diagnostics: ['advanced', repairText.diagnostics, repairText.diagnosticsIntro],
} as const satisfies Record<string, readonly [SettingsSection, ...string[]]>;

/** A setting of the window: for what is typed its path in the settings, for preferences that in those. */
export type SettingId = keyof typeof CATALOGUE;

export const SETTING_IDS = Object.keys(CATALOGUE) as readonly SettingId[];

export const sectionOfSetting = (id: SettingId): SettingsSection => CATALOGUE[id][0];

/** What a setting is found by, besides its section's name. */
export const wordsOf = (id: SettingId): readonly string[] => CATALOGUE[id].slice(1);
