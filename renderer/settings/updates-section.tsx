import type { JSX } from 'preact';
import type { Settings } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import { Choice } from './choice.js';
import { Field } from './field.js';
import type { SettingsModel } from './model.js';
import { NumberInput } from './number-input.js';
import { Setting } from './setting.js';
import { TextField } from './text-field.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly settings: Settings;
}

/** How Rollcall hears of changes, and how much it asks for. */
export function UpdatesSection({ model, settings }: SectionProps): JSX.Element {
  const { callback, presence } = settings;
  const editCallback = (changed: Partial<Settings['callback']>): void =>
    model.draft.edit((old) => ({ ...old, callback: { ...old.callback, ...changed } }));
  const editPresence = (changed: Partial<Settings['presence']>): void =>
    model.draft.edit((old) => ({ ...old, presence: { ...old.presence, ...changed } }));
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
          onText={(address) => editCallback({ address })}
        />
        <Field model={model} path="callback.port" label={settingsText.port} help={settingsText.portHelp}>
          {(control) => (
            <NumberInput
              control={control}
              value={callback.port}
              onChange={(port) => editCallback({ port })}
            />
          )}
        </Field>
      </div>
      <Setting model={model} id="callback.sources">
        <fieldset class="field">
          <legend>{settingsText.sources}</legend>
          <Choice
            name="callback-sources"
            label={settingsText.sourcesServer}
            help={settingsText.sourcesServerHelp}
            checked={callback.sources === 'server'}
            onChange={() => editCallback({ sources: 'server' })}
          />
          <Choice
            name="callback-sources"
            label={settingsText.sourcesAnyone}
            help={settingsText.sourcesAnyoneHelp}
            checked={callback.sources === 'anyone'}
            onChange={() => editCallback({ sources: 'anyone' })}
          />
        </fieldset>
      </Setting>
      <Field model={model} path="presence.pollSeconds" label={settingsText.poll} help={settingsText.pollHelp}>
        {(control) => (
          <>
            <NumberInput
              control={control}
              value={presence.pollSeconds}
              onChange={(pollSeconds) => editPresence({ pollSeconds })}
            />
            <span class="value">{settingsText.pollUnit}</span>
          </>
        )}
      </Field>
      <Setting model={model} id="presence.type">
        <fieldset class="field">
          <legend>{settingsText.presenceType}</legend>
          <Choice
            name="presence-type"
            label={settingsText.rich}
            help={settingsText.richHelp}
            checked={presence.type === 'rich'}
            onChange={() => editPresence({ type: 'rich' })}
          />
          <Choice
            name="presence-type"
            label={settingsText.basic}
            help={settingsText.basicHelp}
            checked={presence.type === 'basic'}
            onChange={() => editPresence({ type: 'basic' })}
          />
        </fieldset>
      </Setting>
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
              onChange={(failSafeMinutes) => editPresence({ failSafeMinutes })}
            />
            <span class="value">{settingsText.failSafeUnit}</span>
          </>
        )}
      </Field>
    </>
  );
}
