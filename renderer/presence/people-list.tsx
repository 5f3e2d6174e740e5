import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { showsFocus } from '../ui/input-kind.js';
import { presenceText } from '../ui/strings.js';
import { GroupHeader } from './group-header.js';
import { Layout } from './layout.js';
import { groupKey, type Line } from './lines.js';
import { listAction } from './list-keys.js';
import type { ListModel } from './list-model.js';
import type { MenuPlace } from './open-menu.js';
import { Row, type RowAct } from './row.js';
import { useWindow } from './use-window.js';

const GROUP_PX = 32;
const ROW_PX = { comfortable: 40, compact: 28, popover: 33 } as const;

type Density = keyof typeof ROW_PX;

export interface PeopleListProps {
  readonly model: ListModel;
  /** Is given the element that takes the focus. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly scale: ReadonlySignal<number>;
  readonly density: Density;
  readonly button: 'star' | 'bell';
  readonly onOpen: (address: string) => void;
  readonly onMove: (line: Line) => void;
  readonly onFold: (group: string) => void;
  readonly onAct: (address: string, act: RowAct) => void;
  readonly onMenu: (line: Line, at: MenuPlace) => void;
  readonly onShortcuts: () => void;
  /** The key that is going down is to go into the search. */
  readonly onSearch: () => void;
}

/** The people, by group. Only the rows in sight exist; the keyboard's place is told by aria-activedescendant. */
export function PeopleList(props: PeopleListProps): JSX.Element {
  const { model, list, density, button, onOpen, onMenu } = props;
  const lines = model.lines.value;
  const scale = props.scale.value;
  const layout = useMemo(() => {
    const px = (drawn: number): number => Math.round(drawn * scale);
    return new Layout(lines, { group: px(GROUP_PX), row: px(ROW_PX[density]) });
  }, [lines, scale, density]);
  const active = lines.indexOf(model.active.value);
  const { scroller, sight, scrollTo } = useWindow(layout, model.active.value);
  const takeElement = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      list.current = element;
    },
    [scroller, list],
  );
  const viewHeight = (): number => scroller.current?.clientHeight ?? 0;
  const scrollTop = (): number => scroller.current?.scrollTop ?? 0;

  const reveal = model.reveal.value;
  useEffect(() => {
    if (reveal === undefined) return;
    const place = lines.indexOf(reveal.key);
    if (place >= 0) scrollTo(layout.scrollTo(place, scrollTop(), viewHeight(), 'center'));
    scroller.current?.focus();
    model.reveal.value = undefined;
  }, [reveal]);

  useEffect(() => () => model.hold.release(), [model]);

  const moveTo = (index: number): void => {
    const line = lines.at(index);
    if (line === undefined) return;
    model.active.value = line.key;
    props.onMove(line);
    scrollTo(index === 0 ? 0 : layout.scrollTo(index, scrollTop(), viewHeight(), 'nearest'));
  };

  const toggle = (group: string): void => {
    props.onFold(group);
    // A header that was stuck to the top stays in sight when the people under it go.
    const top = layout.stretches.find(({ section }) => section.key === group)?.top ?? 0;
    if (top < scrollTop()) scrollTo(top);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    model.hold.focused();
    const page = Math.max(1, Math.floor(viewHeight() / layout.heights.row) - 1);
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
        onOpen(action.address);
        break;
      case 'menu':
        onMenu(action.line, besideOf(document.getElementById(action.line.key)));
        break;
      case 'shortcuts':
        props.onShortcuts();
        break;
      case 'search':
        props.onSearch();
        break;
    }
  };

  const lineUnder = (event: MouseEvent): Line | undefined => {
    const item = event.target instanceof Element ? event.target.closest('[role=treeitem]') : null;
    return lines.at(lines.indexOf(item?.id));
  };

  const onClick = (event: MouseEvent): void => {
    const line = lineUnder(event);
    if (line === undefined) return;
    const part = event.target instanceof Element ? event.target.closest('[data-act]') : null;
    const act = part?.getAttribute('data-act') ?? undefined;
    model.active.value = line.key;
    if (act === 'menu') onMenu(line, besideOf(part));
    else if (line.kind === 'group') toggle(groupKey(line.group));
    else if (act === 'favour' || act === 'tell') props.onAct(line.person.address, act);
    else onOpen(line.person.address);
  };

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const line = lineUnder(event);
    // From the keyboard it comes as a key, with a row of its own.
    if (line === undefined || event.button !== 2) return;
    model.active.value = line.key;
    onMenu(line, { x: event.clientX, y: event.clientY });
  };

  // A pointer that lies where the window is opened tells where it is, and that it did not move.
  const onPointerMove = ({ movementX, movementY }: PointerEvent): void => {
    if (movementX !== 0 || movementY !== 0) model.hold.pointed();
  };

  const onFocus = (): void => {
    // A click brings the focus, too, but then it is the pointer that is among the rows.
    if (scroller.current !== null && showsFocus(scroller.current)) model.hold.focused();
    // Not as it was when this was drawn: whoever brings the focus may just have said to which line.
    const shown = model.lines.peek();
    if (shown.indexOf(model.active.peek()) < 0)
      model.active.value = shown.firstPerson?.key ?? shown.at(0)?.key;
  };

  return (
    <div
      ref={takeElement}
      class={`list ${density}`}
      role="tree"
      aria-label={presenceText.people}
      aria-activedescendant={active < 0 ? undefined : model.active.value}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onFocus={onFocus}
      onBlur={() => model.hold.blurred()}
      onPointerEnter={() => model.hold.entered()}
      onPointerMove={onPointerMove}
      onPointerLeave={() => model.hold.left()}
    >
      <div class="list-body" role="none" style={{ height: `${layout.height}px` }}>
        {layout.stretches.map((stretch, place) => {
          const { section, top, height } = stretch;
          const inside = visible(layout, stretch, sight, active);
          const inSight = top < sight.top + sight.height && top + height > sight.top;
          if (inside.length === 0 && !inSight && active !== section.from) return null;
          const header = section.header ? lines.at(section.from) : undefined;
          return (
            <div
              key={section.key}
              class="section"
              role="none"
              style={{ top: `${top}px`, height: `${height}px` }}
            >
              {header?.kind === 'group' && (
                <GroupHeader
                  model={model}
                  line={header}
                  height={layout.heights.group}
                  position={place + 1}
                  size={layout.stretches.length}
                  active={active === section.from}
                />
              )}
              {inside.map((index) => {
                const line = lines.at(index);
                const lies = layout.lineAt(index);
                if (line?.kind !== 'person' || lies === undefined) return null;
                return (
                  <Row
                    key={line.key}
                    model={model}
                    line={line}
                    top={lies.top - top}
                    height={lies.height}
                    level={lines.grouped ? 2 : 1}
                    active={index === active}
                    button={button}
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

/** The people of a stretch who are in sight, and the one that the keyboard is at. */
function visible(
  layout: Layout,
  stretch: Layout['stretches'][number],
  sight: { readonly top: number; readonly height: number },
  active: number,
): readonly number[] {
  const inside = layout.visible(stretch, sight.top, sight.height);
  const { from, to, header } = stretch.section;
  const isHere = active >= from + Number(header) && active < to;
  return isHere && !inside.includes(active) ? [...inside, active].sort((a, b) => a - b) : inside;
}

/** Where a menu for an element opens. */
function besideOf(element: Element | null): MenuPlace {
  const box = element?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  return { x: document.dir === 'rtl' ? box.right - 24 : box.left + 24, y: box.bottom - 4 };
}
