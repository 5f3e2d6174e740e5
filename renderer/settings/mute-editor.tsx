import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AlertScope, ContactSetting, MuteLength } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { useEditor } from './use-editor.js';
import { NOBODY_YET, Who, scopeOfWho } from './who.js';

interface MuteEditorProps {
  readonly model: SettingsModel;
  readonly people: readonly ContactSetting[];
  readonly onMute: (scope: AlertScope, length: MuteLength) => void;
  readonly onClose: () => void;
}

/** Whom to mute, and for how long. */
export function MuteEditor({ model, people, onMute, onClose }: MuteEditorProps): JSX.Element {
  const [who, setWho] = useState(NOBODY_YET);
  const [length, setLength] = useState<MuteLength>('tomorrow');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEditor(form, onClose);
  const scope = scopeOfWho(who, people);
  return (
    <form
      ref={form}
      class="editor"
      aria-label={alertChoicesText.muteTitle}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (scope !== undefined) onMute(scope, length);
      }}
    >
      <p class="field-title">{alertChoicesText.muteTitle}</p>
      <div class="control">
        <Who
          model={model}
          people={people}
          value={who}
          isWrong={tried && scope === undefined}
          onChange={setWho}
        />
        <select
          class="input select"
          aria-label={alertChoicesText.muteFor}
          value={length}
          onChange={({ currentTarget }) => setLength(currentTarget.value as MuteLength)}
        >
          <option value="hour">{alertChoicesText.muteHour}</option>
          <option value="tomorrow">{alertChoicesText.muteTomorrow}</option>
          <option value="always">{alertChoicesText.muteAlways}</option>
        </select>
      </div>
      <div class="control">
        <button type="submit" class="button primary">
          {alertChoicesText.muteNow}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {alertChoicesText.cancel}
        </button>
      </div>
    </form>
  );
}
