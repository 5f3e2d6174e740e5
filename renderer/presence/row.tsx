import type { JSX } from 'preact';
import type { AlertMute, Presence } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, detailsText, presenceText, recentText } from '../ui/strings.js';
import { clockTime, elapsed, elapsedAloud } from '../ui/times.js';
import { longestMute, mutesOver, ownRules, passedMute, waitingFor } from '../ui/wishes.js';
import type { ListModel } from './list-model.js';
import type { Line } from './lines.js';
import { mutedTitle } from './muted-words.js';
import { extras } from './person.js';
import { tellLabel } from './tell-label.js';

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

/** One person's row. It repaints when this person's presence changes; its time is another one once a minute. */
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
  const silent = signs.muted !== undefined && !passesMute(signs);
  const classes = ['row', presence?.display ?? 'unheard'];
  if (active) classes.push('active');
  if (model.opened.value === address) classes.push('opened');
  const marked = model.marked?.value.has(address) === true;
  if (marked) classes.push('marked');
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
      title={marked ? presenceText.newAlertTitle : undefined}
      aria-label={[
        ...[name, status, ...more],
        ...(timeAloud === '' ? [] : [timeAloud]),
        ...signWords(signs),
        ...(marked ? [presenceText.newAlert] : []),
      ].join(', ')}
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
      <span class="signs" aria-hidden="true" title={bellTitle(signs, model.now.value)}>
        {silent && <Icon name="bell-off" />}
        {!silent && button === 'star' && (signs.waits || signs.rules) && (
          <span class={signs.waits ? 'bell-set waits' : 'bell-set'}>
            <Icon name="bell" />
          </span>
        )}
      </span>
      <span
        class="time"
        dir="auto"
        data-time={time}
        title={timeAloud === time ? undefined : timeAloud}
        aria-hidden="true"
      />
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
        <span
          class={`act${signs.waits ? ' on' : ''}`}
          data-act="tell"
          aria-hidden="true"
          title={signs.waits ? bellTitle(signs, model.now.value) : tellLabel(model, person, false)}
        >
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
  /** What of that being told once about them passes. */
  readonly passed: AlertMute | undefined;
}

function signsOf(model: ListModel, { person: { address, group } }: RowProps['line']): Signs {
  const alerts = model.choices.alerts.value;
  const favourite = model.choices.favourites.value.has(address);
  return {
    favourite,
    waits: waitingFor(alerts, { kind: 'person', address }) !== undefined,
    rules: ownRules(alerts, address).some(({ once }) => !once),
    muted: longestMute(mutesOver(alerts, { address, group }, favourite, model.now.value)),
    passed: passedMute(alerts, { address, group }, favourite, model.now.value),
  };
}

const passesMute = ({ waits, passed }: Signs): boolean => waits && passed !== undefined;

/** What the bell means, crossed or set. */
function bellTitle({ waits, muted, passed }: Signs, now: number): string | undefined {
  if (waits && passed !== undefined) return recentText.toldAlthough(passed.scope);
  if (muted !== undefined) return mutedTitle(muted, now);
  return waits ? detailsText.told : undefined;
}

function signWords(signs: Signs): string[] {
  const { favourite, waits, rules, muted } = signs;
  const although = passesMute(signs);
  return [
    ...(favourite ? [presenceText.favourite] : []),
    ...(waits ? [although ? presenceText.tellsOnceAlthough : presenceText.tellsOnce] : []),
    ...(rules ? [presenceText.hasRules] : []),
    ...(muted && !although ? [presenceText.muted] : []),
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
