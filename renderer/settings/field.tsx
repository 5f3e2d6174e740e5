import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import type { SettingId } from './catalogue.js';
import type { SettingsModel } from './model.js';
import { Setting } from './setting.js';

/** What a control needs to belong to its field. */
export interface ControlProps {
  readonly id: string;
  readonly 'data-path': string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly onBlur: () => void;
}

interface FieldProps {
  readonly model: SettingsModel;
  readonly path: SettingId;
  readonly label: string;
  readonly help?: string;
  /** Something to warn of that the check in main does not know. */
  readonly warning?: string | undefined;
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** A field that reads like a sentence, with what helps and what is wrong right under it. */
export function Field({ model, path, label, help, warning, children }: FieldProps): JSX.Element {
  const id = useId();
  const said = useId();
  const problem = model.draft.shown.value[path];
  return (
    <Setting model={model} id={path}>
      <div class="field">
        <label for={id} id={`${id}-label`}>
          {label}
        </label>
        <div class="control">
          {children({
            id,
            'data-path': path,
            'aria-describedby': said,
            'aria-invalid': problem !== undefined,
            onBlur: () => model.draft.touch(path),
          })}
        </div>
        <div id={said} class="said">
          <Said problem={problem} warning={model.draft.warnings.value[path] ?? warning} />
          {help !== undefined && <p class="help">{help}</p>}
        </div>
      </div>
    </Setting>
  );
}

/** What is wrong with a field, or may go wrong. */
export function Said({
  problem,
  warning,
}: {
  problem: string | undefined;
  warning: string | undefined;
}): JSX.Element | null {
  const text = problem ?? warning;
  if (text === undefined) return null;
  return (
    <p class={problem === undefined ? 'warning' : 'problem'}>
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}
