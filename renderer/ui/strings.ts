import { speak, words } from '../../preload/words/spoken.js';

// Main opens each page with the locale to speak; another language is another page. Tests have no page.
const isPage = typeof document !== 'undefined';
const locale = (isPage ? new URLSearchParams(location.search).get('locale') : undefined) ?? 'en';
speak(locale);
// For whatever reads the page aloud.
if (isPage) document.documentElement.lang = locale;

/** Every text that the windows show. */
export const {
  alertChoices: alertChoicesText,
  alerts: alertsText,
  certificate: certificateText,
  choices: choicesText,
  common: commonText,
  compact: compactText,
  connection: connectionText,
  details: detailsText,
  devices: devicesText,
  diagnostics: diagnosticsText,
  durations: durationsText,
  intro: introText,
  menus: menusText,
  password: passwordText,
  presence: presenceText,
  recent: recentText,
  repair: repairText,
  rules: rulesText,
  section: sectionText,
  settings: settingsText,
  shortcuts: shortcutsText,
  status: STATUS_WORDS,
  summary: summaryText,
  teamTable: teamTableText,
} = words();
