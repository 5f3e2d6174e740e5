import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ControlProps } from './field.js';

interface NumberInputProps {
  readonly control: ControlProps;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A field for a whole number. What is not one becomes NaN in the draft and stays in the field as typed. */
export function NumberInput({ control, value, onChange }: NumberInputProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const text = Object.is(parse(typed), value) ? typed : String(value);
  return (
    <input
      {...control}
      class="input number"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      value={text}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parse(event.currentTarget.value));
      }}
    />
  );
}

const parse = (text: string): number => (/^\s*\d+\s*$/u.test(text) ? Number(text) : NaN);
