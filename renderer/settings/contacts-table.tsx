import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ContactSetting } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import { useVirtual } from '../ui/use-virtual.js';
import { ContactRow } from './contact-row.js';
import { parsePasted, withCell, withPasted, type ContactField } from './contacts.js';
import type { SettingsModel } from './model.js';
import { contactIndex } from './problems.js';

const LINE_HEIGHT = 32;
const PROBLEM_HEIGHT = 22;
export const CONTACT_FIELDS = ['address', 'name', 'group'] as const;

/** The contacts, a line each, and a blank line at the end to go on with. Only lines in sight exist. */
export function ContactsTable({
  model,
  contacts,
}: {
  model: SettingsModel;
  contacts: readonly ContactSetting[];
}): JSX.Element {
  const [focused, setFocused] = useState(-1);
  const problems = model.shown.value;
  const problemOf = useCallback(
    (index: number) =>
      CONTACT_FIELDS.map((field) => problems[`contacts.${index}.${field}`]).find(
        (text) => text !== undefined,
      ),
    [problems],
  );
  const { scroller, virtualizer } = useVirtual({
    count: contacts.length + 1,
    sizeOf: useCallback(
      (index: number) => LINE_HEIGHT + (problemOf(index) === undefined ? 0 : PROBLEM_HEIGHT),
      [problemOf],
    ),
    // The function is new when the heights are, or the heights would be kept.
    keyOf: useCallback(
      (index: number) => `${problemOf(index) === undefined ? 'line' : 'problem'}-${index}`,
      [problemOf],
    ),
    keep: focused,
    covered: 0,
  });

  const goTo = useCallback(
    (index: number, field: ContactField) => {
      virtualizer.scrollToIndex(index, { align: 'auto' });
      setFocused(index);
      requestAnimationFrame(() => {
        scroller.current
          ?.querySelector<HTMLInputElement>(`[data-path="contacts.${index}.${field}"]`)
          ?.focus();
      });
    },
    [virtualizer, scroller],
  );

  const focus = model.focus.value;
  useEffect(() => {
    const index = focus === undefined ? undefined : contactIndex(focus.path);
    if (focus === undefined || index === undefined) return;
    const field = CONTACT_FIELDS.find((name) => focus.path.endsWith(`.${name}`)) ?? 'address';
    scroller.current?.scrollIntoView({ block: 'nearest' });
    goTo(index, field);
  }, [focus, goTo, scroller]);

  const change = (next: (old: readonly ContactSetting[]) => ContactSetting[]): void =>
    model.edit((old) => ({ ...old, contacts: next(old.contacts) }));

  const onPaste = (index: number, text: string): boolean => {
    const pasted = parsePasted(text);
    if (pasted.length < 2 && (pasted[0]?.name ?? '') === '') return false;
    for (let offset = 0; offset <= pasted.length; offset += 1)
      model.touch(`contacts.${index + offset}.address`);
    change((old) => withPasted(old, index, pasted));
    return true;
  };

  return (
    <div class="table" role="table" aria-label={settingsText.team} aria-rowcount={contacts.length + 2}>
      <div class="table-head" role="row" aria-rowindex={1}>
        <span role="columnheader">{settingsText.columnAddress}</span>
        <span role="columnheader">{settingsText.columnName}</span>
        <span role="columnheader">{settingsText.columnGroup}</span>
      </div>
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
              onFocus={() => setFocused(index)}
              onMove={(step, field) => goTo(Math.min(contacts.length, Math.max(0, index + step)), field)}
              onChange={(field, text) => change((old) => withCell(old, index, field, text))}
              onPaste={(text) => onPaste(index, text)}
              onRemove={() => {
                change((old) => old.toSpliced(index, 1));
                goTo(index, 'address');
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
