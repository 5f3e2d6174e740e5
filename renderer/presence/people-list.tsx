import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { presenceText } from '../ui/strings.js';
import { useVirtual } from '../ui/use-virtual.js';
import { GroupHeader } from './group-header.js';
import { GROUP_HEIGHT, ROW_HEIGHT, personKey } from './lines.js';
import { listAction } from './list-keys.js';
import type { PresenceModel } from './model.js';
import { Row } from './row.js';

interface PeopleListProps {
  readonly model: PresenceModel;
  /** Is given the element that takes the focus. */
  readonly list: RefObject<HTMLDivElement | null>;
}

/** The people, by group. Only the rows in sight exist; the keyboard's place is told by aria-activedescendant. */
export function PeopleList({ model, list }: PeopleListProps): JSX.Element {
  const { lines, sections, grouped } = model.lines.value;
  const active = lines.findIndex((line) => line.key === model.active.value);
  const { scroller, virtualizer } = useVirtual({
    count: lines.length,
    sizeOf: useCallback(
      (index: number) => (lines[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
      [lines],
    ),
    keyOf: useCallback((index: number) => lines[index]?.key ?? '', [lines]),
    keep: active,
    covered: grouped ? GROUP_HEIGHT : 0,
  });
  const takeElement = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      list.current = element;
    },
    [scroller, list],
  );

  const reveal = model.reveal.value;
  useEffect(() => {
    if (reveal === undefined) return;
    const place = model.lines.peek().lines.findIndex((line) => line.key === personKey(reveal.address));
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'center' });
    scroller.current?.focus();
    model.reveal.value = undefined;
  }, [reveal, model, virtualizer, scroller]);

  const hold = useHold(model);

  const moveTo = (index: number): void => {
    const line = lines[index];
    model.active.value = line?.key;
    // Details that stand beside the list follow the keyboard.
    if (line?.kind === 'person' && model.opened.value !== undefined)
      model.opened.value = line.person.contact.address;
    if (index === 0) virtualizer.scrollToOffset(0);
    else virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  const toggle = (name: string): void => {
    model.toggleGroup(name);
    // A header that was stuck to the top stays in sight when the people under it go.
    const top = sections.find(({ group }) => group.name === name)?.top ?? 0;
    if (top < (scroller.current?.scrollTop ?? 0)) virtualizer.scrollToOffset(top);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const action = listAction(event, lines, active, page);
    if (action === undefined) return;
    if (action.kind !== 'search') event.preventDefault();
    switch (action.kind) {
      case 'move':
        moveTo(action.to);
        break;
      case 'fold':
        toggle(action.group);
        break;
      case 'open':
        model.opened.value = action.address;
        break;
      case 'leave':
        if (model.opened.value !== undefined) model.opened.value = undefined;
        else model.query.value = '';
        break;
      case 'search':
        // The key that is going down goes into the field once that has the focus.
        document.getElementById('search')?.focus();
        break;
    }
  };

  const onClick = (event: MouseEvent): void => {
    const item = event.target instanceof Element ? event.target.closest('[role=treeitem]') : null;
    const line = lines.find(({ key }) => key === item?.id);
    if (line === undefined) return;
    model.active.value = line.key;
    if (line.kind === 'group') toggle(line.group.name);
    else model.opened.value = line.person.contact.address;
  };

  const onFocus = (): void => {
    if (active < 0) model.active.value = lines[0]?.key;
  };

  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={takeElement}
      class="list"
      role="tree"
      aria-label={presenceText.people}
      aria-activedescendant={lines[active]?.key}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
      onPointerMove={hold.moved}
      onPointerLeave={hold.released}
    >
      <div class="list-body" role="none" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {sections.map((section, place) => {
          const inside = items.filter(({ index }) => index >= section.from && index < section.to);
          if (inside.length === 0) return null;
          const header = lines[section.from];
          return (
            <div
              key={section.group.name}
              class="section"
              role="none"
              style={{ top: `${section.top}px`, height: `${section.height}px` }}
            >
              {header?.kind === 'group' && (
                <GroupHeader
                  line={header}
                  position={place + 1}
                  size={sections.length}
                  active={active === section.from}
                  stale={model.stale.value}
                />
              )}
              {inside.map(({ index, start }) => {
                const line = lines[index];
                if (line?.kind !== 'person') return null;
                return (
                  <Row
                    key={line.key}
                    model={model}
                    line={line}
                    top={start - section.top}
                    level={grouped ? 2 : 1}
                    active={index === active}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How long after the pointer's last move the list stays still under it. */
const HOLD_MS = 3000;

/** Holds the list still while the pointer moves over it; not for ever, because it may have been left lying there. */
function useHold(model: PresenceModel): { moved: () => void; released: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const released = useCallback(() => {
    clearTimeout(timer.current);
    model.pointed.value = false;
  }, [model]);
  useEffect(() => released, [released]);
  const moved = useCallback(() => {
    clearTimeout(timer.current);
    model.pointed.value = true;
    timer.current = setTimeout(released, HOLD_MS);
  }, [model, released]);
  return { moved, released };
}
