import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { managedText, settingsText } from '../ui/strings.js';
import { Field } from './field.js';
import type { SettingsModel } from './model.js';
import { Remarks } from './remarks.js';
import { Setting } from './setting.js';
import { TextField } from './text-field.js';
import { TrustedList } from './trusted-list.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly settings: Settings;
}

/** Where presence comes from, and who asks for it. */
export function ServerSection({ model, settings }: SectionProps): JSX.Element {
  const { server, applicationUser, endUser } = settings;
  const importHelp = useId();
  const view = model.draft.view.value;
  const run = model.tester.run.value;
  const testing = run !== undefined && !run.ended;
  // Nobody proves who they are there.
  const isPlain = /^\s*http:\/\//iu.test(server.address);
  return (
    <>
      <TextField
        model={model}
        path="server.address"
        label={settingsText.address}
        help={settingsText.addressHelp}
        placeholder="imp.example.com"
        value={server.address}
        onText={(address) => model.draft.edit((old) => ({ ...old, server: { ...old.server, address } }))}
      />
      <Certificate model={model} settings={settings} isPlain={isPlain} />
      <TrustedList model={model} trusted={server.trusted} />
      <TextField
        model={model}
        path="server.otherNodes"
        label={settingsText.otherNodes}
        help={settingsText.otherNodesHelp}
        placeholder="imp-sub.example.com, 10.0.0.12"
        value={server.otherNodes}
        onText={(otherNodes) =>
          model.draft.edit((old) => ({ ...old, server: { ...old.server, otherNodes } }))
        }
      />
      <div class="field-pair even">
        <TextField
          model={model}
          path="applicationUser.name"
          label={settingsText.applicationUser}
          help={settingsText.applicationUserHelp}
          value={applicationUser.name}
          onText={(name) => model.draft.edit((old) => ({ ...old, applicationUser: { name } }))}
        />
        <TextField
          model={model}
          path="password"
          label={settingsText.password}
          help={settingsText.passwordKept(view?.passwordKept ?? 'nowhere', view?.keychain ?? false)}
          secret
          placeholder={view === undefined || view.passwordKept === 'nowhere' ? '' : '••••••••'}
          value={model.draft.password.value ?? ''}
          onText={(text) => model.draft.typePassword(text)}
        />
      </div>
      <TextField
        model={model}
        path="endUser.name"
        label={settingsText.endUser}
        help={settingsText.endUserHelp}
        value={endUser.name}
        onText={(name) => model.draft.edit((old) => ({ ...old, endUser: { name } }))}
      />
      <Setting model={model} id="test">
        <div class="control">
          <button type="button" class="button" disabled={testing} onClick={() => void model.runTest()}>
            {settingsText.test}
          </button>
          <button
            type="button"
            class="button"
            aria-describedby={importHelp}
            onClick={() => void model.try(() => model.samples.read())}
          >
            {settingsText.import}
          </button>
        </div>
        <p class="help" id={importHelp}>
          {settingsText.importHelp}
        </p>
        <Remarks model={model} />
      </Setting>
    </>
  );
}

/** What the server's certificate is checked by. Without one it keeps its place: the page does not jump while typing. */
function Certificate({ model, settings, isPlain }: SectionProps & { isPlain: boolean }): JSX.Element {
  const { server } = settings;
  const hasOwn = server.certificate !== '';
  return (
    <Field
      model={model}
      path="server.certificate"
      label={settingsText.certificate}
      help={settingsText.certificateHelp}
      instead={{ is: isPlain, warning: settingsText.unencrypted }}
    >
      {({ readOnly, ...control }) =>
        readOnly ? (
          <input {...control} class="input" readOnly value={certificateWords(model, settings)} />
        ) : (
          <>
            <span class={hasOwn && !isPlain ? 'value' : 'value secondary'}>
              {isPlain ? settingsText.certificateNone : certificateWords(model, settings)}
            </span>
            <button
              {...control}
              aria-labelledby={`${control.id}-label ${control.id}`}
              type="button"
              class="button"
              disabled={isPlain}
              onClick={() => void model.try(() => model.certificate.choose())}
            >
              {hasOwn ? settingsText.certificateOther : settingsText.certificateChoose}
            </button>
            {hasOwn && (
              <button
                type="button"
                class="button quiet"
                disabled={isPlain}
                onClick={() => model.certificate.remove()}
              >
                {settingsText.certificateRemove}
              </button>
            )}
          </>
        )
      }
    </Field>
  );
}

function certificateWords(model: SettingsModel, { server }: Settings): string {
  if (server.certificate === '')
    return server.trusted.length > 0 ? settingsText.certificateOrTrusted : settingsText.certificateSystem;
  if (model.draft.isLocked('server.certificate')) return managedText.certificate;
  return model.certificate.name.value ?? settingsText.certificateKept;
}
