import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly label: string;
  readonly help?: string;
  readonly checked: boolean;
  /** The radio buttons of one name exclude each other; a choice without a name stands for itself. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A check box or radio button with its words beside it and its help under them. */
export function Choice({ label, help, checked, name, disabled = false, onChange }: ChoiceProps): JSX.Element {
  const id = useId();
  const said = useId();
  return (
    <div class="choice">
      <input
        id={id}
        {...(name === undefined ? { type: 'checkbox' } : { type: 'radio', name })}
        aria-describedby={help === undefined ? undefined : said}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {help !== undefined && (
        <p class="help" id={said}>
          {help}
        </p>
      )}
    </div>
  );
}
