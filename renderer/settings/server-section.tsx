import type { JSX } from 'preact';
import type { Settings } from '../../preload/contract.js';
import { PasswordChoice } from '../ui/password-choice.js';
import { settingsText } from '../ui/strings.js';
import { Field } from './field.js';
import type { SettingsModel } from './model.js';
import { TextField } from './text-field.js';
import { TrustedList } from './trusted-list.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly settings: Settings;
}

/** Where presence comes from, and who asks for it. */
export function ServerSection({ model, settings }: SectionProps): JSX.Element {
  const { server, applicationUser, endUser } = settings;
  const view = model.view.value;
  return (
    <>
      <TextField
        model={model}
        path="server.address"
        label={settingsText.address}
        help={settingsText.addressHelp}
        warning={/^\s*http:\/\//iu.test(server.address) ? settingsText.unencrypted : undefined}
        placeholder="imp.example.com"
        value={server.address}
        onText={(address) => model.edit((old) => ({ ...old, server: { ...old.server, address } }))}
      />
      <Field
        model={model}
        path="server.certificate"
        label={settingsText.certificate}
        help={settingsText.certificateHelp}
      >
        {(control) => (
          <>
            <span class={server.certificate === '' ? 'value secondary' : 'value'}>
              {certificateWords(model, settings)}
            </span>
            <button
              {...control}
              aria-labelledby={`${control.id}-label ${control.id}`}
              type="button"
              class="button"
              onClick={() => void model.chooseCertificate()}
            >
              {server.certificate === '' ? settingsText.certificateChoose : settingsText.certificateOther}
            </button>
            {server.certificate !== '' && (
              <button type="button" class="button quiet" onClick={() => model.removeCertificate()}>
                {settingsText.certificateRemove}
              </button>
            )}
          </>
        )}
      </Field>
      <TrustedList model={model} trusted={server.trusted} />
      <TextField
        model={model}
        path="server.otherNodes"
        label={settingsText.otherNodes}
        help={settingsText.otherNodesHelp}
        placeholder="imp-sub.example.com, 10.0.0.12"
        value={server.otherNodes}
        onText={(otherNodes) => model.edit((old) => ({ ...old, server: { ...old.server, otherNodes } }))}
      />
      <div class="field-pair even">
        <TextField
          model={model}
          path="applicationUser.name"
          label={settingsText.applicationUser}
          help={settingsText.applicationUserHelp}
          value={applicationUser.name}
          onText={(name) => model.edit((old) => ({ ...old, applicationUser: { name } }))}
        />
        <TextField
          model={model}
          path="password"
          label={settingsText.password}
          help={settingsText.passwordKept(view?.passwordKept ?? 'nowhere', view?.keychain ?? false)}
          secret
          placeholder={view === undefined || view.passwordKept === 'nowhere' ? '' : '••••••••'}
          value={model.password.value ?? ''}
          onText={(text) => model.typePassword(text)}
        />
      </div>
      {view?.passwordKept === 'this-run-undecided' && (
        <PasswordChoice onChoose={(choice) => void model.keepPassword(choice)} />
      )}
      <TextField
        model={model}
        path="endUser.name"
        label={settingsText.endUser}
        help={settingsText.endUserHelp}
        value={endUser.name}
        onText={(name) => model.edit((old) => ({ ...old, endUser: { name } }))}
      />
    </>
  );
}

function certificateWords(model: SettingsModel, { server }: Settings): string {
  if (server.certificate === '') return settingsText.certificateSystem;
  return model.certificateName.value ?? settingsText.certificateKept;
}
