import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import { Field } from './field.js';
import type { SettingsModel } from './model.js';
import { NumberInput } from './number-input.js';
import { TextField } from './text-field.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly settings: Settings;
}

/** How Rollcall hears of changes, and how much it asks for. */
export function UpdatesSection({ model, settings }: SectionProps): JSX.Element {
  const { callback, presence } = settings;
  return (
    <>
      <div class="field-pair">
        <TextField
          model={model}
          path="callback.address"
          label={settingsText.callback}
          help={settingsText.callbackHelp}
          placeholder={settingsText.callbackPlaceholder}
          value={callback.address}
          onText={(address) => model.edit((old) => ({ ...old, callback: { ...old.callback, address } }))}
        />
        <Field model={model} path="callback.port" label={settingsText.port} help={settingsText.portHelp}>
          {(control) => (
            <NumberInput
              control={control}
              value={callback.port}
              onChange={(port) => model.edit((old) => ({ ...old, callback: { ...old.callback, port } }))}
            />
          )}
        </Field>
      </div>
      <fieldset class="field">
        <legend>{settingsText.presenceType}</legend>
        <TypeChoice model={model} type="rich" chosen={presence.type} />
        <TypeChoice model={model} type="basic" chosen={presence.type} />
      </fieldset>
      <Field
        model={model}
        path="presence.failSafeMinutes"
        label={settingsText.failSafe}
        help={settingsText.failSafeHelp}
      >
        {(control) => (
          <>
            <NumberInput
              control={control}
              value={presence.failSafeMinutes}
              onChange={(failSafeMinutes) =>
                model.edit((old) => ({ ...old, presence: { ...old.presence, failSafeMinutes } }))
              }
            />
            <span class="value">{settingsText.failSafeUnit}</span>
          </>
        )}
      </Field>
    </>
  );
}

type PresenceType = Settings['presence']['type'];

function TypeChoice({
  model,
  type,
  chosen,
}: {
  model: SettingsModel;
  type: PresenceType;
  chosen: PresenceType;
}): JSX.Element {
  const id = useId();
  const help = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="radio"
        name="presence-type"
        aria-describedby={help}
        checked={type === chosen}
        onChange={() => model.edit((old) => ({ ...old, presence: { ...old.presence, type } }))}
      />
      <label for={id}>{settingsText[type]}</label>
      <p class="help" id={help}>
        {type === 'rich' ? settingsText.richHelp : settingsText.basicHelp}
      </p>
    </div>
  );
}
