import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { presenceText } from '../ui/strings.js';

/** Asks for the application user's password. */
export function PasswordPrompt({ onPassword }: { onPassword: (password: string) => void }): JSX.Element {
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
