import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { choicesText } from '../ui/strings.js';
import type { ResetKind } from './files-model.js';
import type { SettingsModel } from './model.js';

const WORDS: Readonly<Record<ResetKind, readonly [string, string]>> = {
  preferences: [choicesText.resetPreferencesTitle, choicesText.resetPreferencesBody],
  'all-but-server': [choicesText.resetAllTitle, choicesText.resetAllBody],
};

/** Asks once more before settings go back to what they are at first. */
export function ResetDialog({ model, kind }: { model: SettingsModel; kind: ResetKind }): JSX.Element {
  const cancel = useRef<HTMLButtonElement>(null);
  const [title, body] = WORDS[kind];
  const close = (): void => {
    model.files.asked.value = undefined;
  };
  return (
    <Dialog title={title} first={cancel} onClose={close}>
      <p>{body}</p>
      <div class="dialog-actions">
        <button ref={cancel} type="button" class="button" onClick={close}>
          {choicesText.cancel}
        </button>
        <button type="button" class="button" onClick={() => void model.try(() => model.files.reset(kind))}>
          {choicesText.resetUse}
        </button>
      </div>
    </Dialog>
  );
}
