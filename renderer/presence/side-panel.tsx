import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { commonText, detailsText } from '../ui/strings.js';

interface SidePanelProps {
  readonly label: string;
  readonly onClose: () => void;
  /** Whether it covers the list: then it takes the focus, and closes by going back. */
  readonly over: boolean;
  /** Beside the way back. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands beside the list, or over it where there is no room. */
export function SidePanel({ label, onClose, over, tools, children }: SidePanelProps): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (over) close.current?.focus();
  }, [over]);
  useEscape(onClose);
  return (
    <section class="details" aria-label={label}>
      <header class="details-bar">
        <button
          ref={close}
          type="button"
          class="icon-button way-back"
          aria-label={over ? detailsText.back : commonText.close}
          onClick={onClose}
        >
          <Icon name={over ? 'back' : 'close'} />
        </button>
        {tools}
      </header>
      <div class="details-body">{children}</div>
    </section>
  );
}

/** Escape closes, wherever the focus is that has no use of its own for it. */
function useEscape(onEscape: () => void): void {
  const escape = useRef(onEscape);
  escape.current = onEscape;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      escape.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
