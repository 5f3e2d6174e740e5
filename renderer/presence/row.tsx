import type { JSX } from 'preact';
import type { Presence } from '../../preload/contract.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, presenceText } from '../ui/strings.js';
import { clockTime, elapsed } from '../ui/times.js';
import { ROW_HEIGHT, type Line } from './lines.js';
import type { PresenceModel } from './model.js';
import { extras, type Person } from './person.js';

interface RowProps {
  readonly model: PresenceModel;
  readonly line: Extract<Line, { kind: 'person' }>;
  /** Pixels from the top of the row's section. */
  readonly top: number;
  readonly level: 1 | 2;
  readonly active: boolean;
}

/** One person's row. It repaints when this person's presence changes, and at most once a minute for the time. */
export function Row({ model, line, top, level, active }: RowProps): JSX.Element {
  const { person } = line;
  const { address } = person.contact;
  const presence = person.presence.value;
  const status = presence === undefined ? undefined : statusWords(model, presence);
  const more = presence === undefined ? [] : extras(presence);
  const classes = ['row', presence?.display ?? 'unheard'];
  if (active) classes.push('active');
  if (model.opened.value === address) classes.push('opened');
  if (model.marked.value === address) classes.push('marked');
  return (
    <div
      id={line.key}
      class={classes.join(' ')}
      style={{ top: `${top}px`, height: `${ROW_HEIGHT}px` }}
      role="treeitem"
      aria-level={level}
      aria-setsize={line.size}
      aria-posinset={line.position}
      aria-selected={active}
      aria-label={[person.name, status ?? unheardWords(model), ...more].join(', ')}
    >
      <span class="initials" aria-hidden="true">
        {person.initials}
      </span>
      <StatusMark status={presence?.display ?? 'unknown'} />
      <span class="name" dir="auto">
        {person.name}
      </span>
      <span class="says">
        <span class="word">{status ?? unheardWords(model)}</span>
        {more.map((text) => (
          <span key={text} class="more" dir="auto">
            {text}
          </span>
        ))}
      </span>
      <span class="time">{presence !== undefined && <Time model={model} person={person} />}</span>
    </div>
  );
}

function statusWords(model: PresenceModel, presence: Presence): string {
  const word = STATUS_WORDS[presence.display];
  return model.stale.value ? presenceText.was(word) : word;
}

/** Somebody of whom nothing is known: only a living or coming connection makes waiting for it true. */
function unheardWords(model: PresenceModel): string {
  const { kind } = model.connection.value;
  return kind === 'live' || kind === 'connecting' ? presenceText.waiting : presenceText.notHeard;
}

/** The time in the state, or, where that is not live any more, when it was last known to be right. */
function Time({ model, person }: { model: PresenceModel; person: Person }): JSX.Element {
  const presence = person.presence.value;
  const now = model.now.value;
  if (model.stale.value) {
    const until = model.liveUntil.value;
    return <>{until === undefined ? '' : presenceText.at(clockTime(until, now))}</>;
  }
  return <>{presence === undefined ? '' : elapsed(presence.since, now, presence.sinceKnown)}</>;
}
