import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Connection } from '../../preload/contract.js';
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
      {wantsPassword(model.connection.value) && (
        <PasswordPrompt onPassword={(password) => void model.ask('connection.password', password)} />
      )}
      {/* Only a password that has let us in is worth keeping. */}
      {model.passwordKept.value === 'this-run-undecided' && model.connection.value.kind === 'live' && (
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

/** Also after a login that was refused: whoever mistyped wants to type again. */
function wantsPassword(connection: Connection): boolean {
  return (
    connection.kind === 'needs-password' ||
    (connection.kind === 'failed' && connection.problem.code === 'PWS 114')
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
