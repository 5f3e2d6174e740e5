import type { JSX, TargetedInputEvent } from 'preact';
import { Field } from './field.js';
import type { SettingId } from './catalogue.js';
import type { SettingsModel } from './model.js';

interface TextFieldProps {
  readonly model: SettingsModel;
  readonly path: SettingId;
  readonly label: string;
  readonly help: string;
  /** Whether what is typed is hidden. */
  readonly secret?: boolean;
  readonly placeholder?: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A field of one line of text. Nothing is completed or corrected: names and addresses are not prose. */
export function TextField({
  value,
  onText,
  secret = false,
  placeholder = '',
  ...field
}: TextFieldProps): JSX.Element {
  return (
    <Field {...field}>
      {(control) => {
        const shared = {
          ...control,
          class: 'input',
          autocomplete: 'off',
          spellcheck: false,
          // An example of what to write is for whoever can.
          placeholder: control.readOnly ? '' : placeholder,
          value,
          onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => onText(currentTarget.value),
        } as const;
        return secret ? <input {...shared} type="password" /> : <input {...shared} type="text" />;
      }}
    </Field>
  );
}
