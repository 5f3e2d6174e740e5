import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { GapChange, GapSummary } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, commonText, connectionText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import { gapWords } from './connection-words.js';
import type { PresenceModel } from './model.js';

/** How many changes are named at once. */
const NAMED = 3;

/** Who changed while nobody could see it: told once and together, because nobody knows when it happened. */
export function GapBanner({ model, gap }: { model: PresenceModel; gap: GapSummary }): JSX.Element {
  const [all, setAll] = useState(false);
  const list = useId();
  const now = model.now.value;
  const hidden = gap.changes.length - NAMED;
  return (
    <div class="banner gap" role="group" aria-label={gapWords(gap, now)}>
      <div>
        <p>
          <strong>{connectionText.gapTitle(clockTime(gap.from, now), clockTime(gap.to, now))}</strong>{' '}
          {connectionText.gapCount(gap.changes.length)}
        </p>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard. */}
        <ul id={list} tabIndex={all ? 0 : undefined}>
          {(all ? gap.changes : gap.changes.slice(0, NAMED)).map((change) => (
            <Change key={change.address} change={change} />
          ))}
        </ul>
        {hidden > 0 && (
          <button
            type="button"
            class="button quiet"
            aria-expanded={all}
            aria-controls={list}
            onClick={() => setAll(!all)}
          >
            {all ? connectionText.gapLess : connectionText.gapMore(hidden)}
          </button>
        )}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={commonText.dismiss}
        onClick={() => void model.dismissGap()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Change({ change: { name, from, to } }: { change: GapChange }): JSX.Element {
  return (
    <li>
      <StatusMark status={to} />
      <span dir="auto">{connectionText.gapChange(name, STATUS_WORDS[to], STATUS_WORDS[from])}</span>
    </li>
  );
}
