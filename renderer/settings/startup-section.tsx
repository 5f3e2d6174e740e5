import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Preferences } from '../../preload/contract.js';
import { choicesText } from '../ui/strings.js';
import { Choice } from './choice.js';
import type { SettingsModel } from './model.js';
import { ReleasesPart } from './releases-part.js';
import { Select } from './select.js';
import { Setting } from './setting.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly preferences: Preferences;
}

/** How Rollcall comes and goes. */
export function StartupSection({ model, preferences }: SectionProps): JSX.Element {
  const { startup } = preferences;
  const begin = (changed: Partial<Preferences['startup']>): Promise<void> =>
    model.try(() => model.wishes.change({ startup: changed }));
  return (
    <>
      <Setting model={model} id="startup.atLogin">
        <AtLogin model={model} />
      </Setting>
      <Select
        model={model}
        id="startup.show"
        label={choicesText.show}
        value={startup.show}
        options={choicesText.shows}
        onChoose={(show) => void begin({ show })}
      />
      <Select
        model={model}
        id="startup.closing"
        label={choicesText.closing}
        help={choicesText.closingHelp}
        value={startup.closing}
        options={choicesText.closings}
        onChoose={(closing) => void begin({ closing })}
      />
      <ReleasesPart model={model} preferences={preferences} />
    </>
  );
}

function AtLogin({ model }: { model: SettingsModel }): JSX.Element {
  const { login } = model;
  useEffect(() => {
    // Whoever comes back may have been in the system's settings meanwhile.
    const look = (): void => void model.try(() => login.read());
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [model, login]);
  const state = login.state.value;
  const isInstalled = state?.kind !== 'not-installed';
  return (
    <div class="field">
      <Choice
        label={choicesText.atLogin}
        help={isInstalled ? choicesText.atLoginHelp : choicesText.atLoginNotInstalled}
        checked={state?.kind === 'known' && state.on}
        disabled={state?.kind !== 'known'}
        onChange={(on) => void model.try(() => login.change(on))}
      />
    </div>
  );
}
