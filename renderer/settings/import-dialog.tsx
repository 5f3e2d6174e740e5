import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { SettingsFile } from '../../preload/contract.js';
import { Dialog } from '../ui/dialog.js';
import { choicesText } from '../ui/strings.js';
import { changesBetween } from './facts.js';
import type { SettingsModel } from './model.js';

/** What a file of exported settings would change; nothing happens until the person says so. */
export function ImportDialog({ model, file }: { model: SettingsModel; file: SettingsFile }): JSX.Element {
  const cancel = useRef<HTMLButtonElement>(null);
  const { draft, preferences, name, remarks } = file;
  const [settings, chosen] = [model.draft.settings.value, model.wishes.value.value];
  const changes =
    draft === undefined || preferences === undefined || settings === undefined || chosen === undefined
      ? []
      : changesBetween({ settings, preferences: chosen }, { settings: draft.settings, preferences });
  const close = (): void => model.files.close();
  return (
    <Dialog title={choicesText.importTitle(name)} first={cancel} onClose={close}>
      {remarks.map((remark, index) => (
        <p key={index}>{remark}</p>
      ))}
      {draft !== undefined && (
        <>
          <p>{changes.length === 0 ? choicesText.importNothing : choicesText.importChanges}</p>
          <dl class="changes">
            {changes.map(({ label, from, to }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{choicesText.fromTo(from, to)}</dd>
              </div>
            ))}
          </dl>
          {changes.length > 0 && <p class="help">{choicesText.importReconnect}</p>}
        </>
      )}
      <div class="dialog-actions">
        <button ref={cancel} type="button" class="button" onClick={close}>
          {changes.length === 0 ? choicesText.importClose : choicesText.cancel}
        </button>
        {changes.length > 0 && (
          <button
            type="button"
            class="button primary"
            onClick={() => void model.try(() => model.files.take())}
          >
            {choicesText.importUse}
          </button>
        )}
      </div>
    </Dialog>
  );
}
