import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingId } from './catalogue.js';
import type { SettingsModel } from './model.js';
import { Setting } from './setting.js';

interface SelectProps<T extends string> {
  readonly model: SettingsModel;
  readonly id: SettingId;
  readonly label: string;
  readonly help?: string;
  readonly value: T;
  /** What can be chosen, in words, in this order. */
  readonly options: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** A choice of one among a few that takes effect at once. */
export function Select<T extends string>({
  model,
  id,
  label,
  help,
  value,
  options,
  onChoose,
}: SelectProps<T>): JSX.Element {
  const control = useId();
  const said = useId();
  return (
    <Setting model={model} id={id}>
      <div class="field line">
        <label for={control}>{label}</label>
        <select
          id={control}
          class="input select"
          aria-describedby={help === undefined ? undefined : said}
          value={value}
          onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
        >
          {(Object.keys(options) as T[]).map((option) => (
            <option key={option} value={option}>
              {options[option]}
            </option>
          ))}
        </select>
        {help !== undefined && (
          <p class="help" id={said}>
            {help}
          </p>
        )}
      </div>
    </Setting>
  );
}
