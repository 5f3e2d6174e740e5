import { withMute, withPause, withRule, withoutRule } from '../../../main/alerts/wishes.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { emptySettings } from '../../../main/settings/schema.js';
import { relabelled } from '../../../main/settings/relabelled.js';
import type {
  ContactSetting,
  Preferences,
  PreferencesPatch,
  SettingsView,
} from '../../../preload/contract.js';
import { patched } from '../../../preload/patched.js';
import { SettingsModel } from '../../../renderer/settings/model.js';
import { FakeBridge } from './fake-bridge.js';
import { Pocket } from './pocket.js';
import { settingsView } from './settings-view.js';

/** A settings window over a main that stores preferences and names as the real one does. */
export async function settingsWindow(contacts: readonly ContactSetting[] = []) {
  let preferences: Preferences = defaultPreferences();
  let view: SettingsView = {
    ...settingsView,
    settings: { ...settingsView.settings, contacts: [...contacts] },
  };
  const change = (patch: PreferencesPatch): Preferences => {
    preferences = patched(preferences, patch);
    bridge.send('preferences.changed', preferences);
    return preferences;
  };
  const bridge: FakeBridge = new FakeBridge({
    'preferences.read': () => preferences,
    'preferences.change': (patch) => change(patch),
    'settings.read': () => view,
    'settings.check': () => ({ problems: {}, warnings: {}, trusted: [] }),
    'settings.defaults': () => ({ settings: emptySettings(), preferences: defaultPreferences() }),
    'team.relabel': (people) => {
      const { settings } = view;
      view = { ...view, settings: { ...settings, contacts: relabelled(settings.contacts, people) } };
      bridge.send('settings.changed', view);
      return view;
    },
    'alerts.add-rule': (wish) => {
      const { alerts, rule } = withRule(preferences.alerts, wish, () => 'new');
      change({ alerts });
      return rule;
    },
    'alerts.remove-rule': (id) => void change({ alerts: withoutRule(preferences.alerts, id) }),
    'alerts.mute': ({ scope, length }) =>
      void change({ alerts: withMute(preferences.alerts, scope, length, 0) }),
    'alerts.pause': (length) => void change({ alerts: withPause(preferences.alerts, length, 0) }),
  });
  const pocket = new Pocket();
  const opened = async (): Promise<SettingsModel> => {
    const model = new SettingsModel(bridge, pocket, new Pocket());
    await model.start();
    return model;
  };
  const model = await opened();
  return {
    bridge,
    model,
    /** The page is loaded anew. */
    reopened: opened,
    stored: () => view.settings,
    preferences: () => preferences,
    /** Somebody else changes preferences. */
    change,
  };
}

export const person = (address: string, name = '', group = ''): ContactSetting => ({ address, name, group });
