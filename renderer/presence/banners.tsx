import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { PasswordChoice } from '../ui/password-choice.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, presenceText } from '../ui/strings.js';
import type { PresenceModel } from './model.js';

/** What must be said above the list: made-up people, a password that is needed or homeless, something that failed. */
export function Banners({ model }: { model: PresenceModel }): JSX.Element {
  const screen = model.screen.value;
  const problem = model.problem.value;
  return (
    <>
      {screen.kind === 'open' && screen.mode === 'demo' && (
        <div class="banner demo">
          <p>{presenceText.demo}</p>
          <button type="button" class="button" onClick={() => void model.ask('settings.open', undefined)}>
            {presenceText.connect}
          </button>
        </div>
      )}
      {model.connection.value.kind === 'needs-password' && (
        <PasswordPrompt onPassword={(password) => void model.ask('connection.password', password)} />
      )}
      {model.passwordKept.value === 'this-run-undecided' && (
        <PasswordChoice onChoose={(choice) => void model.keepPassword(choice)} />
      )}
      {problem !== undefined && (
        <div class="banner bad" role="alert">
          <ProblemText problem={problem} />
          <button
            type="button"
            class="icon-button"
            aria-label={commonText.dismiss}
            onClick={() => {
              model.problem.value = undefined;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </>
  );
}

function PasswordPrompt({ onPassword }: { onPassword: (password: string) => void }): JSX.Element {
  const [password, setPassword] = useState('');
  return (
    <form
      class="banner"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <p>{presenceText.passwordNeeded}</p>
      <div class="banner-actions">
        <input
          type="password"
          class="input"
          aria-label={presenceText.passwordLabel}
          placeholder={presenceText.passwordLabel}
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={password === ''}>
          {presenceText.logIn}
        </button>
      </div>
    </form>
  );
}
