import { emptySettings } from '../../../main/settings/schema.js';
import type { SettingsView } from '../../../preload/contract.js';

/** What main says of the settings of somebody who has connected before, and has nothing in them. */
export const settingsView: SettingsView = {
  settings: emptySettings(),
  passwordKept: 'keychain',
  keychain: true,
  configured: true,
  locked: [],
};
