import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { presenceText } from '../ui/strings.js';
import type { Announcer, Shown } from './announcer.js';

/** What is said aloud, and for a moment what came of something that nothing else shows. */
export function Said({ announcer }: { announcer: Announcer }): JSX.Element {
  const shown = announcer.shown.value;
  return (
    <>
      {shown !== undefined && <Done announcer={announcer} shown={shown} />}
      <p class="unseen" role="status">
        {announcer.text.value}
      </p>
    </>
  );
}

function Done({ announcer, shown }: { announcer: Announcer; shown: Shown }): JSX.Element {
  const words = useId();
  return (
    <div
      class={`done${shown.undo === undefined ? '' : ' offers'}`}
      onPointerEnter={() => announcer.keep()}
      onPointerLeave={() => announcer.unkeep()}
      onFocusCapture={() => announcer.keep()}
      onBlurCapture={() => announcer.unkeep()}
    >
      <Icon name={shown.kind === 'done' ? 'check' : 'warning'} />
      {/* It is said aloud by the region below. */}
      <p id={words} aria-hidden="true">
        {shown.text}
      </p>
      {shown.undo !== undefined && (
        <button type="button" class="button quiet" aria-describedby={words} onClick={shown.undo}>
          {presenceText.undo}
        </button>
      )}
    </div>
  );
}
