import { defaultPreferences } from '../../../main/settings/preferences.js';
import type { SettingsDraft } from '../../../preload/contract.js';
import { SettingsModel } from '../../../renderer/settings/model.js';
import { FakeBridge } from './fake-bridge.js';
import { Pocket } from './pocket.js';
import { settingsView } from './settings-view.js';

export const needed = { 'server.address': 'The server is needed.' };

/** Finds the address missing, and nothing else wrong. */
function check({ settings }: SettingsDraft) {
  return { problems: settings.server.address === '' ? needed : {}, warnings: {}, trusted: [] };
}

/** A settings window, and a main that answers this besides. */
export async function opened(answers: FakeBridge['answers'] = {}, memory = new Pocket()) {
  const bridge = new FakeBridge({
    'preferences.read': () => defaultPreferences(),
    'settings.read': () => settingsView,
    'settings.check': check,
    ...answers,
  });
  const model = new SettingsModel(bridge, new Pocket(), memory);
  await model.start();
  return { bridge, model };
}

export const typeAddress = (model: SettingsModel, address: string): void =>
  model.draft.edit((settings) => ({ ...settings, server: { ...settings.server, address } }));
