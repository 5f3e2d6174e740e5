import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { choicesText, forgetText } from '../ui/strings.js';
import type { ResetKind } from './files-model.js';
import type { SettingsModel } from './model.js';

/** Title, body, and what the button says. */
const WORDS: Readonly<Record<ResetKind, readonly [string, string, string]>> = {
  preferences: [choicesText.resetPreferencesTitle, choicesText.resetPreferencesBody, choicesText.resetUse],
  'all-but-server': [choicesText.resetAllTitle, choicesText.resetAllBody, choicesText.resetUse],
  everything: [forgetText.title, forgetText.body, forgetText.use],
};

/** Asks once more before settings go back to what they are at first. */
export function ResetDialog({ model, kind }: { model: SettingsModel; kind: ResetKind }): JSX.Element {
  const cancel = useRef<HTMLButtonElement>(null);
  const [title, body, use] = WORDS[kind];
  const { forgetting } = model.files;
  const close = (): void => {
    if (forgetting.value) return;
    model.files.asked.value = undefined;
  };
  return (
    <Dialog title={title} first={cancel} onClose={close}>
      <p>{body}</p>
      {kind === 'everything' && (
        <p class="secondary" role="status">
          {forgetting.value && forgetText.working}
        </p>
      )}
      <div class="dialog-actions">
        <button ref={cancel} type="button" class="button" disabled={forgetting.value} onClick={close}>
          {choicesText.cancel}
        </button>
        <button
          type="button"
          class="button"
          disabled={forgetting.value}
          onClick={() => void model.try(() => model.files.reset(kind))}
        >
          {use}
        </button>
      </div>
    </Dialog>
  );
}
