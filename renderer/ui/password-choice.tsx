import type { JSX } from 'preact';
import { passwordText } from './strings.js';

/** What to do with a password that no keychain can hold. */
export function PasswordChoice({ onChoose }: { onChoose: (choice: 'file' | 'ask') => void }): JSX.Element {
  return (
    <div class="banner" role="group" aria-label={passwordText.keepQuestion}>
      <p>{passwordText.keepQuestion}</p>
      <div class="banner-actions">
        <button type="button" class="button" onClick={() => onChoose('file')}>
          {passwordText.keepFile}
        </button>
        <button type="button" class="button" onClick={() => onChoose('ask')}>
          {passwordText.keepAsk}
        </button>
      </div>
    </div>
  );
}
