import type { JSX } from 'preact';
import { settingsText } from '../ui/strings.js';
import { FooterWords } from './footer-words.js';
import type { SettingsModel } from './model.js';

/** What was changed at once and can be taken back, and what waits for the connection. */
export function Footer({ model }: { model: SettingsModel }): JSX.Element {
  const isFirst = model.draft.view.value?.configured !== true;
  const waits = model.draft.waits.value;
  const saving = model.note.value.kind === 'saving';
  return (
    <footer class="footer">
      <div class="footer-words">
        <FooterWords model={model} isFirst={isFirst} />
        <LastChange model={model} isFirst={isFirst} />
      </div>
      {waits && (
        <button type="button" class="button" disabled={saving} onClick={() => model.discard()}>
          {settingsText.discard}
        </button>
      )}
      {(waits || isFirst) && (
        <button type="button" class="button primary" disabled={saving} onClick={() => void model.connect()}>
          {isFirst ? settingsText.connect : settingsText.reconnect}
        </button>
      )}
    </footer>
  );
}

function LastChange({ model, isFirst }: { model: SettingsModel; isFirst: boolean }): JSX.Element {
  const takenBack = model.history.takenBackHere.value;
  const last = model.offered.value;
  const waiting = model.draft.waiting.value;
  // What waits is said beside it; where more waits than what is taken back, both are.
  const isSaid = last?.waits === true && waiting !== undefined && !waiting.connection && !isFirst;
  return (
    <div class="last-change">
      <span role="status" dir="auto" class={isSaid ? 'unseen' : undefined}>
        {takenBack === undefined
          ? last !== undefined && `${last.words}.`
          : settingsText.takenBack(takenBack.words)}
      </span>
      {last !== undefined && (
        <button
          type="button"
          class="button quiet"
          aria-keyshortcuts="Control+Z"
          aria-disabled={takenBack !== undefined}
          onClick={() => {
            // Not at once again: whoever presses twice is not to take back something else unseen.
            if (takenBack === undefined) void model.undo();
          }}
        >
          {settingsText.undo}
        </button>
      )}
    </div>
  );
}
