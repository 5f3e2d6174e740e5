import type { JSX } from 'preact';
import type { Settings } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import { Choice } from './choice.js';
import type { SettingsModel } from './model.js';

/** When Rollcall speaks up. */
export function AlertsSection({
  model,
  settings,
}: {
  model: SettingsModel;
  settings: Settings;
}): JSX.Element {
  return (
    <Choice
      label={settingsText.alertsSwitch}
      help={settingsText.alertsHelp}
      checked={settings.alerts.enabled}
      onChange={(enabled) => model.edit((old) => ({ ...old, alerts: { enabled } }))}
    />
  );
}
