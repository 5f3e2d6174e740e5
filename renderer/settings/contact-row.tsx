import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ContactSetting } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { settingsText, teamTableText } from '../ui/strings.js';
import { CONTACT_FIELDS, type ContactField } from './contacts.js';
import type { SettingsModel } from './model.js';

interface ContactRowProps {
  readonly model: SettingsModel;
  readonly index: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
  /** Undefined for the blank line at the end. */
  readonly contact: ContactSetting | undefined;
  readonly problem: string | undefined;
  /** It is there to be read. */
  readonly locked: boolean;
  /** Whether only the blank line follows, if any does. */
  readonly isLast: boolean;
  /** The id of the list of groups. */
  readonly groups: string;
  readonly onFocus: () => void;
  /** The keyboard goes some lines up or down. */
  readonly onMove: (step: number, field: ContactField) => void;
  readonly onPaste: (text: string) => boolean;
  readonly onRemove: () => void;
  /** The row's menu is asked for, at a point of the page. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
}

/** One contact, to be typed over, chosen, dragged onto a group, or removed. */
export function ContactRow(props: ContactRowProps): JSX.Element {
  const { model, index, contact, problem, locked } = props;
  const canBeChanged = contact !== undefined && !locked;
  const { team } = model;
  const said = useId();
  const whole = problem === undefined ? undefined : team.wholeAddress(index);
  const selected = team.selection.lines.value.has(index);
  const who =
    contact === undefined ? teamTableText.newRow : contact.name || contact.address || `${index + 1}`;
  return (
    <div
      class={selected ? 'table-row selected' : 'table-row'}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      style={{ top: `${props.top}px` }}
      onContextMenu={(event) => {
        if (!canBeChanged) return;
        event.preventDefault();
        props.onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <span role="cell" class="choose">
        {canBeChanged && (
          <>
            <span
              class="grip"
              role="presentation"
              draggable
              title={teamTableText.drag}
              onDragStart={(event) => {
                // Without data nothing is dragged.
                event.dataTransfer?.setData('text/plain', who);
                // A page that changes while a drag begins ends it.
                requestAnimationFrame(() => {
                  team.selection.dragged.value = team.selection.with(index);
                });
              }}
              onDragEnd={() => {
                team.selection.dragged.value = undefined;
              }}
            >
              <Icon name="grip" />
            </span>
            <input
              type="checkbox"
              aria-label={teamTableText.chooseRow(who)}
              checked={selected}
              onClick={(event) => team.selection.select(index, event.currentTarget.checked, event.shiftKey)}
            />
          </>
        )}
      </span>
      {CONTACT_FIELDS.map((field) => {
        const path = `contacts.${index}.${field}`;
        const column = teamTableText.columns[field];
        return (
          <span key={field} role="cell" class={field}>
            <input
              class="cell"
              type={field === 'phone' ? 'tel' : 'text'}
              data-path={path}
              aria-label={settingsText.cell(column, index + 1)}
              aria-invalid={model.draft.shown.value[path] !== undefined}
              aria-describedby={said}
              readOnly={locked}
              autocomplete="off"
              spellcheck={false}
              dir={field === 'address' || field === 'phone' ? 'ltr' : 'auto'}
              {...(field === 'group' ? { list: props.groups } : {})}
              placeholder={locked ? '' : field === 'address' ? 'user@example.com' : column}
              value={contact?.[field] ?? ''}
              onFocus={props.onFocus}
              onBlur={() => {
                team.leaveCell(index);
                model.draft.touch(path);
              }}
              onChange={() => team.leaveCell(index)}
              onInput={({ currentTarget: { value } }) => team.typeCell(index, field, value)}
              onKeyDown={(event) => {
                const to = destination(event, field, props);
                if (to === undefined) return;
                event.preventDefault();
                // Groups that become others while the next cell has the keyboard would be offered there.
                if (field === 'group') event.currentTarget.blur();
                props.onMove(to.step, to.field);
              }}
              onPaste={(event) => {
                if (field !== 'address') return;
                if (props.onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
              }}
            />
          </span>
        );
      })}
      <span role="cell" class="act">
        {canBeChanged && (
          <button
            type="button"
            class="icon-button"
            aria-label={teamTableText.removeRow(who)}
            title={teamTableText.removeRow(who)}
            onClick={props.onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      <p class="problem" id={said}>
        {problem}
        {whole !== undefined && (
          <button
            type="button"
            class="complete"
            onClick={() => {
              team.typeCell(index, 'address', whole);
              props.onMove(0, 'address');
            }}
          >
            {teamTableText.complete(whole)}
          </button>
        )}
      </p>
    </div>
  );
}

interface Destination {
  /** Lines down. */
  readonly step: number;
  readonly field: ContactField;
}

/** Where a key leads from a cell; undefined where it does what it does in any field. */
function destination(
  { key, shiftKey, isComposing }: KeyboardEvent,
  field: ContactField,
  { contact, isLast }: ContactRowProps,
): Destination | undefined {
  if (isComposing) return undefined;
  switch (key) {
    case 'Enter': {
      // After the last person the next one begins.
      if (isLast) return { step: contact === undefined ? 0 : 1, field: 'address' };
      return { step: 1, field };
    }
    case 'Tab':
      // Person after person is typed: what else a line has is before its address.
      return field === 'phone' && !shiftKey && contact !== undefined
        ? { step: 1, field: 'address' }
        : undefined;
    case 'ArrowUp':
    case 'ArrowDown':
      // The list of groups has the arrows while it is open.
      return field === 'group' ? undefined : { step: key === 'ArrowUp' ? -1 : 1, field };
    default:
      return undefined;
  }
}
