import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AlertScope, ContactSetting } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { useEditor } from './use-editor.js';
import { Who, scopeOfWho, whoOf } from './who.js';

interface EditorProps {
  readonly model: SettingsModel;
  readonly people: readonly ContactSetting[];
  /** Whom it is about at first. */
  readonly scope: AlertScope;
  readonly title: string;
  /** What the button says that is pressed when everything is chosen. */
  readonly done: string;
  /** Whether there is anything to be done as it is chosen. */
  readonly canBeDone?: boolean;
  /** What is chosen beside whom it is about. */
  readonly choices: ComponentChildren;
  /** More of it, below. */
  readonly more?: ComponentChildren;
  /** Called with whom it is about. */
  readonly onDone: (scope: AlertScope) => void;
  readonly onClose: () => void;
}

/** A line about people that is put together as a sentence: whom it is about, and what else there is to choose. */
export function Editor(props: EditorProps): JSX.Element {
  const { model, people, title, canBeDone = true, onDone, onClose } = props;
  const [who, setWho] = useState(() => whoOf(props.scope));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEditor(form, onClose);
  const scope = scopeOfWho(who, people);
  return (
    <form
      ref={form}
      class="editor"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (scope !== undefined && canBeDone) onDone(scope);
      }}
    >
      <p class="field-title">{title}</p>
      <div class="control">
        <Who
          model={model}
          people={people}
          value={who}
          first={props.scope}
          isWrong={tried && scope === undefined}
          onChange={setWho}
        />
        {props.choices}
      </div>
      {props.more}
      <div class="control">
        <button type="submit" class="button primary" disabled={!canBeDone}>
          {props.done}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {alertChoicesText.cancel}
        </button>
      </div>
    </form>
  );
}
