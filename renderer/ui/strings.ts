import { formatsOf, type Formats } from '../../preload/words/formats.js';
import { languageOf, type Language } from '../../preload/words/language.js';
import { setSpokenLocale } from '../../preload/words/spoken.js';
import type { PageWords } from '../../preload/words/words.js';

const LANGUAGES: Readonly<Record<Language, () => Promise<(formats: Formats) => PageWords>>> = {
  en: async () => (await import('../../preload/words/en/pages.js')).englishPages,
  de: async () => (await import('../../preload/words/de/pages.js')).germanPages,
};

// Main opens each page with the locale to speak; another language is another page. Tests have no page.
const isPage = typeof document !== 'undefined';
const locale = (isPage ? new URLSearchParams(location.search).get('locale') : undefined) ?? 'en';
const speaking = await LANGUAGES[languageOf(locale) ?? 'en']();
setSpokenLocale(locale);
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
  forget: forgetText,
  intro: introText,
  managed: managedText,
  menus: menusText,
  password: passwordText,
  presence: presenceText,
  recent: recentText,
  releases: releasesText,
  repair: repairText,
  rules: rulesText,
  section: sectionText,
  settings: settingsText,
  shortcuts: shortcutsText,
  status: STATUS_WORDS,
  summary: summaryText,
  teamTable: teamTableText,
} = speaking(formatsOf(locale));
