import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.js';
import { pressedIn } from './menu-keys.js';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly icon?: IconName;
      /** The keys that do the same, in words. */
      readonly keys?: string;
      readonly onChoose: () => void;
    }
  | {
      /** One of several, or one that is on or off. */
      readonly kind: 'radio' | 'check';
      readonly label: string;
      readonly checked: boolean;
      readonly onChoose: () => void;
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'line' };

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** The corner to open at, in pixels of the page; it opens away from the edges. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** A menu that has the keyboard as long as it is open. What had the focus gets it back. */
export function Menu({ label, entries, at, onClose }: MenuProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const menu = element.current;
    if (menu === null) return undefined;
    const before = document.activeElement;
    menu.showPopover();
    place(menu, at);
    itemsOf(menu)[0]?.focus();
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node && menu.contains(event.target))) close.current();
    };
    const gone = (): void => close.current();
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', gone);
    window.addEventListener('resize', gone);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', gone);
      window.removeEventListener('resize', gone);
      if (
        before instanceof HTMLElement &&
        (document.activeElement === document.body || menu.contains(document.activeElement))
      )
        before.focus();
    };
  }, [at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const items = itemsOf(element.current);
    const now = items.indexOf(document.activeElement as HTMLElement);
    const act = pressedIn(
      items.map((item) => item.dataset['label'] ?? ''),
      now,
      event,
    );
    if (act === undefined) return;
    event.preventDefault();
    if (act === 'close') onClose();
    else items[act]?.focus();
  };

  const choose = (choice: () => void) => (): void => {
    onClose();
    choice();
  };

  return (
    <div
      ref={element}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map((entry, index) => {
        switch (entry.kind) {
          case 'line':
            return <div key={index} class="menu-line" role="separator" />;
          case 'heading':
            return (
              <div key={index} class="menu-heading" role="presentation">
                {entry.label}
              </div>
            );
          case 'item':
            return (
              <button
                key={index}
                type="button"
                class="menu-item"
                role="menuitem"
                tabIndex={-1}
                data-label={entry.label}
                onClick={choose(entry.onChoose)}
                onPointerMove={(event) => event.currentTarget.focus()}
              >
                <span class="menu-sign">{entry.icon !== undefined && <Icon name={entry.icon} />}</span>
                <span class="menu-label">{entry.label}</span>
                {entry.keys !== undefined && (
                  <span class="menu-keys" aria-hidden="true">
                    {entry.keys}
                  </span>
                )}
              </button>
            );
          case 'radio':
          case 'check':
            return (
              <button
                key={index}
                type="button"
                class="menu-item"
                role={entry.kind === 'radio' ? 'menuitemradio' : 'menuitemcheckbox'}
                aria-checked={entry.checked}
                tabIndex={-1}
                data-label={entry.label}
                onClick={choose(entry.onChoose)}
                onPointerMove={(event) => event.currentTarget.focus()}
              >
                <span class="menu-sign">{entry.checked && <Icon name="check" />}</span>
                <span class="menu-label">{entry.label}</span>
              </button>
            );
        }
      })}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

/** Beside the corner where there is room for it, else against the edge. */
function place(menu: HTMLElement, { x, y }: { x: number; y: number }): void {
  const edge = 4;
  const { width, height } = menu.getBoundingClientRect();
  const left = document.dir === 'rtl' ? x - width : x;
  menu.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  menu.style.top = `${Math.max(edge, Math.min(y, innerHeight - height - edge))}px`;
}
