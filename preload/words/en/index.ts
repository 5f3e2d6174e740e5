import type { Formats } from '../formats.js';
import { afreshText } from './afresh.js';
import { alertChoicesText } from './alert-choices.js';
import { alertsText } from './alerts.js';
import { callbackText } from './callback.js';
import { certificateText } from './certificate.js';
import { choicesText, summaryText } from './choices.js';
import { commonText, passwordText } from './common.js';
import { compactText } from './compact.js';
import { connectionText } from './connection.js';
import { desktopText } from './desktop.js';
import { detailsText } from './details.js';
import { devicesText } from './devices.js';
import { diagnosticsText } from './diagnostics.js';
import { durationsText } from './durations.js';
import { factsText } from './facts.js';
import { fieldsText } from './fields.js';
import { csvText, settingsFileText } from './files.js';
import { forgetText } from './forget.js';
import { importsText } from './imports.js';
import { linksText } from './links.js';
import { managedText } from './managed.js';
import { menusText } from './menus.js';
import { presenceText } from './presence.js';
import { recentText } from './recent.js';
import { refusalsText } from './refusals.js';
import { releasesText } from './releases.js';
import { repairText } from './repair.js';
import { rulesText } from './rules.js';
import { serverText } from './server.js';
import { introText, sectionText, settingsText } from './settings.js';
import { shortcutsText } from './shortcuts.js';
import { statusText } from './status.js';
import { stepsText } from './steps.js';
import { storedText } from './stored.js';
import { teamTableText } from './team-table.js';
import { trialText } from './trial.js';

export const english = (formats: Formats) => ({
  afresh: afreshText,
  alertChoices: alertChoicesText,
  alerts: alertsText(formats),
  callback: callbackText,
  certificate: certificateText,
  choices: choicesText,
  common: commonText,
  compact: compactText,
  connection: connectionText(formats),
  csv: csvText(formats),
  desktop: desktopText(formats),
  details: detailsText(formats),
  devices: devicesText,
  diagnostics: diagnosticsText(formats),
  durations: durationsText(formats),
  facts: factsText(formats),
  fields: fieldsText(formats),
  forget: forgetText,
  imports: importsText,
  intro: introText,
  links: linksText,
  managed: managedText(formats),
  menus: menusText,
  password: passwordText,
  presence: presenceText(formats),
  recent: recentText(formats),
  refusals: refusalsText,
  releases: releasesText,
  repair: repairText,
  rules: rulesText(formats),
  section: sectionText,
  server: serverText,
  settings: settingsText(formats),
  settingsFile: settingsFileText,
  shortcuts: shortcutsText,
  status: statusText,
  steps: stepsText(formats),
  stored: storedText,
  summary: summaryText,
  teamTable: teamTableText(formats),
  trial: trialText(formats),
});
