import type { JSX } from 'preact';
import { useCallback, useEffect, useId, useLayoutEffect, useState } from 'preact/hooks';
import type { ContactSetting } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { settingsText, teamTableText } from '../ui/strings.js';
import { useVirtual } from '../ui/use-virtual.js';
import { ContactRow } from './contact-row.js';
import { CONTACT_FIELDS, type ContactField } from './contacts.js';
import type { SettingsModel } from './model.js';
import { parsePasted } from './pasted.js';
import { contactIndex } from './problems.js';
import { RowMenu, type OpenMenu } from './row-menu.js';
import { useLineHeights } from './use-line-heights.js';

/** The contacts, a line each, and a blank line at the end to go on with. Only lines in sight exist. */
export function ContactsTable({
  model,
  contacts,
  locked,
  describedBy,
}: {
  model: SettingsModel;
  contacts: readonly ContactSetting[];
  /** They are there to be read, and there is no blank line. */
  locked: boolean;
  /** The id of what says why. */
  describedBy?: string;
}): JSX.Element {
  const { team } = model;
  const [focused, setFocused] = useState(-1);
  // A new object each time, for the same cell may be wanted again.
  const [wanted, setWanted] = useState<{ readonly index: number; readonly field: ContactField }>();
  const [menu, setMenu] = useState<OpenMenu>();
  const groups = useId();
  const heights = useLineHeights(model.scale.value);
  const problems = model.draft.shown.value;
  const problemOf = useCallback(
    (index: number) =>
      CONTACT_FIELDS.map((field) => problems[`contacts.${index}.${field}`]).find(
        (text) => text !== undefined,
      ),
    [problems],
  );
  const { scroller, virtualizer } = useVirtual({
    count: locked ? contacts.length : contacts.length + 1,
    sizeOf: useCallback(
      (index: number) => heights.line + (problemOf(index) === undefined ? 0 : heights.problem),
      [problemOf, heights],
    ),
    // The function is new when the heights are, or the heights would be kept.
    keyOf: useCallback(
      (index: number) => `${problemOf(index) === undefined ? 'line' : 'problem'}-${heights.line}-${index}`,
      [problemOf, heights],
    ),
    keep: focused,
    covered: 0,
  });

  useLayoutEffect(() => {
    const body = scroller.current;
    const bar = (body?.offsetWidth ?? 0) - (body?.clientWidth ?? 0);
    body?.parentElement?.style.setProperty('--bar', `${bar}px`);
  });

  const goTo = useCallback(
    (index: number, field: ContactField) => {
      virtualizer.scrollToIndex(index, { align: 'auto' });
      setFocused(index);
      setWanted({ index, field });
    },
    [virtualizer],
  );

  // As soon as the row is drawn, which is before the next key arrives: a frame later that key would
  // still go to the cell that was left.
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    scroller.current
      ?.querySelector<HTMLInputElement>(`[data-path="contacts.${wanted.index}.${wanted.field}"]`)
      ?.focus();
  }, [wanted, scroller]);

  const focus = model.focus.value;
  useEffect(() => {
    const index = focus === undefined ? undefined : contactIndex(focus.path);
    if (focus === undefined || index === undefined) return;
    const field = CONTACT_FIELDS.find((name) => focus.path.endsWith(`.${name}`)) ?? 'address';
    scroller.current?.scrollIntoView({ block: 'nearest' });
    goTo(index, field);
  }, [focus, goTo, scroller]);

  const last = locked ? contacts.length - 1 : contacts.length;
  const onPaste = (index: number, text: string): boolean => {
    if (locked) return false;
    const pasted = parsePasted(text);
    if (pasted.length < 2 && (pasted[0]?.name ?? '') === '') return false;
    team.paste(index, pasted);
    return true;
  };

  return (
    <div
      class="table"
      role="table"
      aria-label={settingsText.team}
      aria-describedby={describedBy}
      aria-rowcount={last + 2}
    >
      <Head model={model} count={contacts.length} locked={locked} />
      <div ref={scroller} class="table-scroller" role="rowgroup">
        <div class="table-body" role="none" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <ContactRow
              key={index}
              model={model}
              index={index}
              top={start}
              contact={contacts[index]}
              problem={problemOf(index)}
              groups={groups}
              onFocus={() => setFocused(index)}
              onMove={(step, field) => goTo(Math.min(last, Math.max(0, index + step)), field)}
              locked={locked}
              isLast={index >= contacts.length - 1}
              onPaste={(text) => onPaste(index, text)}
              onRemove={() => {
                team.remove(new Set([index]));
                goTo(index, 'address');
              }}
              onMenu={(at) => setMenu({ index, at })}
            />
          ))}
        </div>
      </div>
      <datalist id={groups}>
        {team.suggestions.value.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RowMenu model={model} open={menu} onClose={() => setMenu(undefined)} />
    </div>
  );
}

/** The names of the columns; each sorts by itself. */
function Head({
  model,
  count,
  locked,
}: {
  model: SettingsModel;
  count: number;
  locked: boolean;
}): JSX.Element {
  const { team } = model;
  const chosen = team.selection.lines.value.size;
  return (
    <div class="table-head" role="row" aria-rowindex={1}>
      <span role="columnheader" class="choose">
        <span class="unseen">{teamTableText.choose}</span>
        {!locked && (
          <input
            type="checkbox"
            aria-label={teamTableText.chooseAll}
            disabled={count === 0}
            checked={count > 0 && chosen === count}
            onChange={({ currentTarget }) => {
              if (currentTarget.checked) team.selectAll();
              else team.selection.clear();
            }}
          />
        )}
      </span>
      {CONTACT_FIELDS.map((field) => {
        const column = teamTableText.columns[field];
        return (
          <span key={field} role="columnheader" class={field}>
            <button
              type="button"
              class="sort"
              title={teamTableText.sortBy(column)}
              disabled={locked || count < 2}
              onClick={() => team.sort(field)}
            >
              {column}
              <Icon name="chevron" />
            </button>
          </span>
        );
      })}
      <span role="columnheader" class="act">
        <span class="unseen">{teamTableText.remove}</span>
      </span>
    </div>
  );
}
