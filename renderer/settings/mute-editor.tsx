import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AlertScope, ContactSetting, MuteLength } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { Editor } from './editor.js';
import type { SettingsModel } from './model.js';

interface MuteEditorProps {
  readonly model: SettingsModel;
  readonly people: readonly ContactSetting[];
  readonly onMute: (scope: AlertScope, length: MuteLength) => void;
  readonly onClose: () => void;
}

/** Whom to mute, and for how long. */
export function MuteEditor({ model, people, onMute, onClose }: MuteEditorProps): JSX.Element {
  const [length, setLength] = useState<MuteLength>('tomorrow');
  return (
    <Editor
      model={model}
      people={people}
      scope={{ kind: 'everyone' }}
      title={alertChoicesText.muteTitle}
      done={alertChoicesText.muteNow}
      onDone={(scope) => onMute(scope, length)}
      onClose={onClose}
      choices={
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
      }
    />
  );
}
