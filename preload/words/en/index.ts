import type { Formats } from '../formats.js';
import { afreshText } from './afresh.js';
import { callbackText } from './callback.js';
import { desktopText } from './desktop.js';
import { factsText } from './facts.js';
import { fieldsText } from './fields.js';
import { csvText, settingsFileText } from './files.js';
import { importsText } from './imports.js';
import { linksText } from './links.js';
import { refusalsText } from './refusals.js';
import { serverText } from './server.js';
import { stepsText } from './steps.js';
import { storedText } from './stored.js';
import { trialText } from './trial.js';
import { englishPages } from './pages.js';

/** What the windows say and what main says: to the desktop, and of what went wrong. */
export const english = (formats: Formats) => ({
  ...englishPages(formats),
  afresh: afreshText,
  callback: callbackText,
  csv: csvText(formats),
  desktop: desktopText(formats),
  facts: factsText(formats),
  fields: fieldsText(formats),
  imports: importsText,
  links: linksText,
  refusals: refusalsText,
  server: serverText,
  settingsFile: settingsFileText,
  steps: stepsText(formats),
  stored: storedText,
  trial: trialText(formats),
});
