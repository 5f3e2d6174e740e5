import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { passwordText, settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

/** Asks where the password is to be kept, where no keychain can hold it. */
export function KeepPassword({ model }: { model: SettingsModel }): JSX.Element {
  const ask = useRef<HTMLButtonElement>(null);
  const later = (): void => {
    model.asksWhereToKeep.value = false;
  };
  return (
    <Dialog title={settingsText.keepTitle} first={ask} onClose={later}>
      <p>{settingsText.keepBody}</p>
      <div class="dialog-actions stacked">
        <button type="button" class="button" onClick={() => void model.keepPassword('file')}>
          {passwordText.keepFile}
        </button>
        <button ref={ask} type="button" class="button" onClick={() => void model.keepPassword('ask')}>
          {passwordText.keepAsk}
        </button>
        <button type="button" class="button quiet" onClick={later}>
          {settingsText.keepLater}
        </button>
      </div>
    </Dialog>
  );
}
