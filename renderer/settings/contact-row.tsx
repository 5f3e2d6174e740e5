import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ContactSetting } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { settingsText } from '../ui/strings.js';
import type { ContactField } from './contacts.js';
import type { SettingsModel } from './model.js';

interface ContactRowProps {
  readonly model: SettingsModel;
  readonly index: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
  /** Undefined for the blank line at the end. */
  readonly contact: ContactSetting | undefined;
  readonly problem: string | undefined;
  readonly onFocus: () => void;
  /** The keyboard goes some lines up or down. */
  readonly onMove: (step: number, field: ContactField) => void;
  readonly onChange: (field: ContactField, text: string) => void;
  /** True where the pasted text was taken as people. */
  readonly onPaste: (text: string) => boolean;
  readonly onRemove: () => void;
}

const COLUMNS: readonly (readonly [ContactField, string])[] = [
  ['address', settingsText.columnAddress],
  ['name', settingsText.columnName],
  ['group', settingsText.columnGroup],
];

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** One contact, to be typed over. */
export function ContactRow(props: ContactRowProps): JSX.Element {
  const { model, index, contact, problem } = props;
  const said = useId();
  return (
    <div class="table-row" role="row" aria-rowindex={index + 2} style={{ top: `${props.top}px` }}>
      {COLUMNS.map(([field, column]) => {
        const path = `contacts.${index}.${field}`;
        return (
          <span key={field} role="cell">
            <input
              class="cell"
              type="text"
              data-path={path}
              aria-label={settingsText.cell(column, index + 1)}
              aria-invalid={model.shown.value[path] !== undefined}
              aria-describedby={said}
              autocomplete="off"
              spellcheck={false}
              dir="auto"
              placeholder={contact === undefined && field === 'address' ? 'user@example.com' : ''}
              value={contact?.[field] ?? ''}
              onFocus={props.onFocus}
              onBlur={() => model.touch(path)}
              onInput={({ currentTarget: { value } }) => props.onChange(field, value)}
              onKeyDown={(event) => {
                const step = STEPS[event.key];
                if (step === undefined || event.isComposing) return;
                event.preventDefault();
                props.onMove(step, field);
              }}
              onPaste={(event) => {
                if (field !== 'address') return;
                if (props.onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
              }}
            />
          </span>
        );
      })}
      <span role="cell">
        {contact !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label={settingsText.removeContact(index + 1, contact.name || contact.address)}
            title={settingsText.removeContact(index + 1, contact.name || contact.address)}
            onClick={props.onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      <p class="problem" id={said}>
        {problem}
      </p>
    </div>
  );
}
