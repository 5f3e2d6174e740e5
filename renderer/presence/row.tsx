import type { JSX } from 'preact';
import type { AlertMute, Presence } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, presenceText } from '../ui/strings.js';
import { clockTime, elapsed, elapsedAloud } from '../ui/times.js';
import { longestMute, mutesOver, ownRules, waitingFor } from '../ui/wishes.js';
import type { ListModel } from './list-model.js';
import { personKey, type Line } from './lines.js';
import { mutedTitle } from './muted-words.js';
import { extras } from './person.js';

interface RowProps {
  readonly model: ListModel;
  readonly line: Extract<Line, { kind: 'person' }>;
  /** Pixels from the top of the row's section, and how high it is. */
  readonly top: number;
  readonly height: number;
  readonly level: 1 | 2;
  readonly active: boolean;
  /** What a click beside the name does: make a favourite, or ask to be told. */
  readonly button: 'star' | 'bell';
}

/** What a part of a row does when it is clicked, as its `data-act`. */
export type RowAct = 'favour' | 'tell';

/** One person's row. It repaints when this person's presence changes, and at most once a minute for the time. */
export function Row({ model, line, top, height, level, active, button }: RowProps): JSX.Element {
  const { person } = line;
  const { address } = person;
  const { name, initials, tint } = person.naming.value;
  const presence = person.presence.value;
  const status = presence === undefined ? unheardWords(model) : statusWords(model, presence);
  const more = presence === undefined ? [] : extras(presence);
  const time = presence === undefined ? '' : timeWords(model, presence, elapsed);
  const timeAloud = presence === undefined ? '' : timeWords(model, presence, elapsedAloud);
  const signs = signsOf(model, line);
  const classes = ['row', presence?.display ?? 'unheard'];
  if (active) classes.push('active');
  if (model.opened.value === address) classes.push('opened');
  if (model.marked.value.has(address)) classes.push('marked');
  return (
    <div
      id={line.key}
      class={classes.join(' ')}
      style={{ top: `${top}px`, height: `${height}px` }}
      role="treeitem"
      aria-level={level}
      aria-setsize={line.size}
      aria-posinset={line.position}
      aria-selected={active}
      aria-label={[name, status, ...more, ...(timeAloud === '' ? [] : [timeAloud]), ...signWords(signs)].join(
        ', ',
      )}
    >
      {/* Initials and time are drawn by the style sheet: the words of a row are what it is called by. */}
      <span class={`initials tint-${tint}`} data-initials={initials} aria-hidden="true" />
      <StatusMark status={presence?.display ?? 'unknown'} />
      <span class="name" dir="auto">
        {name}
      </span>{' '}
      <span class="says">
        <span class="word">{status}</span>
        {more.map((text) => (
          <span key={text} class="more">
            {' '}
            <bdi>{text}</bdi>
          </span>
        ))}
      </span>{' '}
      <span class="signs" aria-hidden="true" title={signs.muted && mutedTitle(signs.muted, model.now.value)}>
        {signs.muted && <Icon name="bell-off" />}
        {!signs.muted && button === 'star' && (signs.waits || signs.rules) && (
          <span class={signs.waits ? 'waits' : ''}>
            <Icon name="bell" />
          </span>
        )}
      </span>
      <span class="time" dir="auto" data-time={time} aria-hidden="true" />
      {button === 'star' ? (
        <span
          class={`act${signs.favourite ? ' on' : ''}`}
          data-act="favour"
          aria-hidden="true"
          title={favourTitle(signs)}
        >
          <Icon name="star" />
        </span>
      ) : (
        <span class={`act${signs.waits ? ' on' : ''}`} data-act="tell" aria-hidden="true">
          <Icon name="bell" />
        </span>
      )}
    </div>
  );
}

interface Signs {
  readonly favourite: boolean;
  readonly waits: boolean;
  readonly rules: boolean;
  /** What silences them, if something does. */
  readonly muted: AlertMute | undefined;
}

function signsOf(model: ListModel, { key, person: { address, group } }: RowProps['line']): Signs {
  const alerts = model.choices.alerts.value;
  const favourite = model.choices.favourites.value.has(address);
  return {
    favourite,
    waits: waitingFor(alerts, { kind: 'person', address }) !== undefined,
    rules: ownRules(alerts, address).some(({ once }) => !once),
    // What silences everybody of a section is said by its header.
    muted: longestMute(
      mutesOver(alerts, { address, group }, favourite, model.now.value).filter(
        ({ scope }) => scope.kind !== (key === personKey(address) ? 'group' : 'favourites'),
      ),
    ),
  };
}

function signWords({ favourite, waits, rules, muted }: Signs): string[] {
  return [
    ...(favourite ? [presenceText.favourite] : []),
    ...(waits ? [presenceText.tellsOnce] : []),
    ...(rules ? [presenceText.hasRules] : []),
    ...(muted ? [presenceText.muted] : []),
  ];
}

const favourTitle = ({ favourite }: Signs): string =>
  favourite ? presenceText.unfavour : presenceText.favour;

function statusWords(model: ListModel, presence: Presence): string {
  const word = STATUS_WORDS[presence.display];
  return model.stale.value ? presenceText.was(word) : word;
}

/** Somebody of whom nothing is known: only a living or coming connection makes waiting for it true. */
function unheardWords(model: ListModel): string {
  const { kind } = model.connection.value;
  return kind === 'live' || kind === 'connecting' ? presenceText.waiting : presenceText.notHeard;
}

/** The time in the state, or, where that is not live any more, when it was last known to be right. */
function timeWords(model: ListModel, presence: Presence, lasting: typeof elapsed): string {
  const now = model.now.value;
  if (!model.stale.value) return lasting(presence.since, now, presence.sinceKnown);
  const until = model.liveUntil.value;
  return until === undefined ? '' : presenceText.at(clockTime(until, now));
}
