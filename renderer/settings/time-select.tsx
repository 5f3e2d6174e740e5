import type { JSX } from 'preact';
import { clockWords, timesOfDay } from './quiet-hours-words.js';

interface TimeSelectProps {
  readonly id: string;
  /** As "18:00". */
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** A time of day, each as the language writes it: what is chosen reads as the sentence about it does. */
export function TimeSelect({ id, value, onChoose }: TimeSelectProps): JSX.Element {
  return (
    <select
      id={id}
      class="input select"
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {timesOfDay(value).map((time) => (
        <option key={time} value={time}>
          {clockWords(time)}
        </option>
      ))}
    </select>
  );
}
