import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { commonText, detailsText } from '../ui/strings.js';
import { useEscape } from './use-escape.js';

interface SidePanelProps {
  readonly label: string;
  readonly onClose: () => void;
  /** Whether it covers the list: then it takes the focus, and closes by going back. */
  readonly over: boolean;
  /** Whether something inside takes the focus. */
  readonly focusInside?: boolean;
  /** Where closing leads, if that is not to the list. */
  readonly back?: string | undefined;
  /** Another object each time that something was opened in it: it is read from its top. */
  readonly opening?: object | undefined;
  /** Beside the way back. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands beside the list, or over it where there is no room. */
export function SidePanel({
  label,
  onClose,
  over,
  focusInside = false,
  back,
  opening,
  tools,
  children,
}: SidePanelProps): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (panel.current !== null) panel.current.scrollTop = 0;
  }, [opening]);
  // What it was opened from is gone.
  const takesFocus = (over || back !== undefined) && !focusInside;
  useEffect(() => {
    if (takesFocus) close.current?.focus();
  }, [takesFocus, opening]);
  useEscape(true, onClose, opening);
  return (
    <section ref={panel} class="details" aria-label={label}>
      <header class="details-bar">
        <button
          ref={close}
          type="button"
          class="icon-button way-back"
          aria-label={back ?? (over ? detailsText.back : commonText.close)}
          title={back}
          onClick={onClose}
        >
          <Icon name={over || back !== undefined ? 'back' : 'close'} />
        </button>
        {tools}
      </header>
      <div class="details-body">{children}</div>
    </section>
  );
}
