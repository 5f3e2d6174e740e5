import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { teamTableText } from '../ui/strings.js';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly help: string;
  /** What the field begins with. */
  readonly first: string;
  readonly suggestions: readonly string[];
  readonly action: string;
  readonly mayBeEmpty: boolean;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a group. */
export function NameDialog(props: NameDialogProps): JSX.Element {
  const { label, first, suggestions, mayBeEmpty, onDone, onClose } = props;
  const [name, setName] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  // What is there is typed over, or kept.
  useEffect(() => field.current?.select(), []);
  const id = useId();
  const list = useId();
  const said = useId();
  return (
    <Dialog title={props.title} first={field} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '' && !mayBeEmpty) return;
          onClose();
          onDone(name);
        }}
      >
        <div class="field">
          <label for={id}>{label}</label>
          <input
            ref={field}
            id={id}
            class="input wide"
            type="text"
            list={list}
            maxLength={60}
            dir="auto"
            aria-describedby={said}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
          <datalist id={list}>
            {suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
          <p class="help" id={said}>
            {props.help}
          </p>
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={onClose}>
            {teamTableText.cancel}
          </button>
          <button type="submit" class="button primary" disabled={name.trim() === '' && !mayBeEmpty}>
            {props.action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
