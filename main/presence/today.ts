import type { RosterEntry } from './contact.js';
import type { DisplayStatus } from './display-status.js';

/** A stretch of somebody's day; it lasts until the next one begins. */
export interface TodaySpan {
  /** Milliseconds since the epoch. */
  readonly from: number;
  /** `not-live`: nobody knows what they were in. */
  readonly display: DisplayStatus | 'not-live';
}

/** Somebody's day as far as it was watched. */
export interface Today {
  /** The latest last; empty where nothing is known. The first begins at midnight or when watching began. */
  readonly spans: readonly TodaySpan[];
}

/** So many stretches of a day are kept of each person, and so many times at which the list was not live. */
const KEPT = 200;

interface SeenSpan {
  readonly from: number;
  readonly display: DisplayStatus;
}

/** A time in which the list was not live. */
interface Lapse {
  readonly from: number;
  readonly to: number;
}

/**
 * How the day of each watched person goes: what they were in since midnight, by the local time of this computer. When
 * the list was not live is kept once for all of them. The oldest goes where there is too much.
 */
export class Days {
  readonly #seen = new Map<string, readonly SeenSpan[]>();
  #lapses: readonly Lapse[] = [];
  /** Since when the list is not live; undefined while it is, and before it first was. */
  #lostAt: number | undefined;
  #hasBeenLive = false;

  /** Takes up what somebody is in, be it heard for the first time or changed. */
  saw(entries: readonly RosterEntry[]): void {
    for (const { contact, presence } of entries) {
      if (!presence) continue;
      const before = this.#seen.get(contact.address) ?? [];
      const last = before.at(-1);
      if (last?.display === presence.display) continue;
      // A clock that was set back does not turn the day around.
      const from = Math.max(presence.since, last?.from ?? 0);
      const spans = [...since(before, midnightOf(from)), { from, display: presence.display }];
      this.#seen.set(contact.address, spans.slice(-KEPT));
    }
  }

  /** The list is not live any more. @param from when it was last known to be right, in milliseconds since the epoch. */
  lost(from: number): void {
    if (this.#hasBeenLive) this.#lostAt ??= from;
  }

  /** The list is live. @param now milliseconds since the epoch. */
  live(now: number): void {
    this.#hasBeenLive = true;
    if (this.#lostAt === undefined) return;
    const midnight = midnightOf(now);
    const lapses = this.#lapses.filter(({ to }) => to > midnight);
    this.#lapses = [...lapses, { from: this.#lostAt, to: now }].slice(-KEPT);
    this.#lostAt = undefined;
  }

  /** Somebody's day so far. @param now milliseconds since the epoch. */
  of(address: string, now: number): Today {
    const midnight = midnightOf(now);
    const seen = since(this.#seen.get(address) ?? [], midnight);
    const [first] = seen;
    if (!first) return { spans: [] };
    const open = this.#lostAt === undefined ? [] : [{ from: this.#lostAt, to: Infinity }];
    const lapses = [...this.#lapses, ...open]
      .filter(({ to }) => to > first.from)
      .map(({ from, to }) => ({ from: Math.max(from, first.from), to }));
    return { spans: merged(seen, lapses).slice(-KEPT) };
  }

  /** Other people are watched now. */
  clear(): void {
    this.#seen.clear();
    this.#lapses = [];
    this.#lostAt = undefined;
    this.#hasBeenLive = false;
  }
}

/** The spans from a time on: the one that lasts across it begins there. */
function since(spans: readonly SeenSpan[], time: number): readonly SeenSpan[] {
  const first = spans.findLastIndex(({ from }) => from <= time);
  return spans.slice(Math.max(first, 0)).map((span) => (span.from < time ? { ...span, from: time } : span));
}

/** Lays lapses over what was seen; both are in order, and no lapse begins before the first span. */
function merged(seen: readonly SeenSpan[], lapses: readonly Lapse[]): TodaySpan[] {
  const times = [...seen, ...lapses].map(({ from }) => from);
  const ends = lapses.map(({ to }) => to).filter(Number.isFinite);
  const spans: TodaySpan[] = [];
  for (const from of [...new Set([...times, ...ends])].sort((one, other) => one - other)) {
    const isLost = lapses.some((lapse) => lapse.from <= from && from < lapse.to);
    const display = isLost ? 'not-live' : seen.findLast((span) => span.from <= from)?.display;
    if (display !== undefined && spans.at(-1)?.display !== display) spans.push({ from, display });
  }
  return spans;
}

function midnightOf(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
