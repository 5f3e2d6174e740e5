import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import type { SettingId } from './catalogue.js';
import { Locked } from './locked.js';
import type { SettingsModel } from './model.js';
import { Setting } from './setting.js';

/** What a control needs to belong to its field. */
export interface ControlProps {
  readonly id: string;
  readonly 'data-path': string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  /** What cannot be changed can still be reached, read and copied. */
  readonly readOnly: boolean;
  readonly onBlur: () => void;
}

interface FieldProps {
  readonly model: SettingsModel;
  readonly path: SettingId;
  readonly label: string;
  readonly help?: string;
  /** A warning in the place of the help, where it is needed: both take the same room. */
  readonly instead?: { readonly is: boolean; readonly warning: string };
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** A field that reads like a sentence, with what helps and what is wrong right under it. */
export function Field({ model, path, label, help, instead, children }: FieldProps): JSX.Element {
  const id = useId();
  const said = useId();
  const problem = model.draft.shown.value[path];
  const locked = model.draft.isLocked(path);
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
            readOnly: locked,
            onBlur: () => model.draft.leave(path),
          })}
        </div>
        <div id={said} class="said">
          {locked && <Locked />}
          <Said problem={problem} warning={model.draft.warnings.value[path]} />
          {help !== undefined && !locked && <Help help={help} instead={instead} />}
          {locked && instead?.is === true && <Said problem={undefined} warning={instead.warning} />}
        </div>
      </div>
    </Setting>
  );
}

function Help({ help, instead }: { help: string; instead: FieldProps['instead'] }): JSX.Element {
  if (instead === undefined) return <p class="help">{help}</p>;
  return (
    <div class="either">
      <p class={instead.is ? 'help away' : 'help'}>{help}</p>
      <div class={instead.is ? '' : 'away'} role="status">
        <Said problem={undefined} warning={instead.warning} />
      </div>
    </div>
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
