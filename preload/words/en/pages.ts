import type { Formats } from '../formats.js';
import { alertChoicesText } from './alert-choices.js';
import { alertsText } from './alerts.js';
import { certificateText } from './certificate.js';
import { choicesText, summaryText } from './choices.js';
import { commonText, passwordText } from './common.js';
import { compactText } from './compact.js';
import { connectionText } from './connection.js';
import { detailsText } from './details.js';
import { devicesText } from './devices.js';
import { diagnosticsText } from './diagnostics.js';
import { durationsText } from './durations.js';
import { forgetText } from './forget.js';
import { managedText } from './managed.js';
import { menusText } from './menus.js';
import { presenceText } from './presence.js';
import { recentText } from './recent.js';
import { releasesText } from './releases.js';
import { repairText } from './repair.js';
import { rulesText } from './rules.js';
import { introText, sectionText, settingsText } from './settings.js';
import { shortcutsText } from './shortcuts.js';
import { statusText } from './status.js';
import { teamTableText } from './team-table.js';

/** What the windows say. */
export const englishPages = (formats: Formats) => ({
  alertChoices: alertChoicesText,
  alerts: alertsText(formats),
  certificate: certificateText,
  choices: choicesText,
  common: commonText,
  compact: compactText,
  connection: connectionText(formats),
  details: detailsText(formats),
  devices: devicesText,
  diagnostics: diagnosticsText(formats),
  durations: durationsText(formats),
  forget: forgetText,
  intro: introText,
  managed: managedText(formats),
  menus: menusText,
  password: passwordText,
  presence: presenceText(formats),
  recent: recentText(formats),
  releases: releasesText,
  repair: repairText,
  rules: rulesText(formats),
  section: sectionText,
  settings: settingsText(formats),
  shortcuts: shortcutsText,
  status: statusText,
  summary: summaryText,
  teamTable: teamTableText(formats),
});
