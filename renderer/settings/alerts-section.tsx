import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

/** When Rollcall speaks up. */
export function AlertsSection({
  model,
  settings,
}: {
  model: SettingsModel;
  settings: Settings;
}): JSX.Element {
  const id = useId();
  const help = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        aria-describedby={help}
        checked={settings.alerts.enabled}
        onChange={({ currentTarget: { checked } }) =>
          model.edit((old) => ({ ...old, alerts: { enabled: checked } }))
        }
      />
      <label for={id}>{settingsText.alertsSwitch}</label>
      <p class="help" id={help}>
        {settingsText.alertsHelp}
      </p>
    </div>
  );
}
