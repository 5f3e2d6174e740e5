import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { presenceText } from '../ui/strings.js';
import type { Announcer, Shown } from './announcer.js';

interface SaidProps {
  readonly announcer: Announcer;
  /** Something was taken back by a key, and the button that had the keyboard is gone. */
  readonly onUndone: () => void;
}

/** What is said aloud, and for a moment what came of something that nothing else shows. */
export function Said({ announcer, onUndone }: SaidProps): JSX.Element {
  const shown = announcer.shown.value;
  return (
    <>
      {shown !== undefined && <Done announcer={announcer} shown={shown} onUndone={onUndone} />}
      <p class="unseen" role="status">
        {announcer.text.value}
      </p>
    </>
  );
}

function Done({ announcer, onUndone, shown }: SaidProps & { readonly shown: Shown }): JSX.Element {
  const words = useId();
  const element = useRef<HTMLDivElement>(null);
  const at = useRef({ pointer: false, focus: false });
  const be = (now: Partial<typeof at.current>): void => {
    // What goes loses pointer and focus without a word, or with one after it went.
    if (element.current === null) return;
    at.current = { ...at.current, ...now };
    announcer.keep(at.current.pointer || at.current.focus);
  };
  useLayoutEffect(() => {
    be({ focus: element.current?.contains(document.activeElement) === true });
  }, [shown]);
  return (
    <div
      ref={element}
      class={`done${shown.undo === undefined ? '' : ' offers'}`}
      onPointerEnter={() => be({ pointer: true })}
      onPointerLeave={() => be({ pointer: false })}
      onFocusCapture={() => be({ focus: true })}
      onBlurCapture={() => be({ focus: false })}
    >
      <Icon name={shown.kind === 'done' ? 'check' : 'warning'} />
      {/* It is said aloud by the region below. */}
      <p id={words} aria-hidden="true">
        {shown.text}
      </p>
      {shown.undo !== undefined && (
        <button
          type="button"
          class="button quiet"
          aria-describedby={words}
          onClick={({ detail: clicks }) => {
            shown.undo?.();
            if (clicks === 0) onUndone();
          }}
        >
          {presenceText.undo}
        </button>
      )}
    </div>
  );
}
