import { describe, expect, test } from 'vitest';
import type { RosterEntry } from '../../../main/presence/contact.js';
import type { DisplayStatus } from '../../../main/presence/display-status.js';
import { Days } from '../../../main/presence/today.js';

const JOE = 'joe@example.com';
/** A time of the fifth of January, or of a day after it, as the clock on the wall here says. */
const at = (hours: number, minutes = 0, day = 5): number => new Date(2026, 0, day, hours, minutes).getTime();

function seen(display: DisplayStatus, since: number, address = JOE): RosterEntry[] {
  const contact = { address, name: '', group: '' };
  return [
    {
      contact,
      presence: { status: 'AVAILABLE', display, activities: [], since, sinceKnown: true },
    },
  ];
}

/** Days that were live from the start, on which Joe was in so many states. */
function days(...states: readonly (readonly [DisplayStatus, number])[]): Days {
  const made = new Days();
  for (const [display, since] of states) made.saw(seen(display, since));
  made.live(at(0));
  return made;
}

const spansOf = (made: Days, now: number): unknown[] =>
  made.of(JOE, now).spans.map(({ from, display }) => [display, from]);

test('of who was never heard of nothing is known', () => {
  const made = days();
  made.saw([{ contact: { address: JOE, name: '', group: '' } }]);
  expect(made.of(JOE, at(12))).toEqual({ spans: [] });
});

test('the first thing heard begins the day, and each change goes on with it', () => {
  const made = days(['away', at(9)], ['available', at(9, 30)], ['on-the-phone', at(10)]);
  made.saw(seen('on-the-phone', at(10)));
  expect(spansOf(made, at(12))).toEqual([
    ['away', at(9)],
    ['available', at(9, 30)],
    ['on-the-phone', at(10)],
  ]);
  expect(made.of('rita@example.com', at(12)).spans).toEqual([]);
});

describe('the day ends at midnight', () => {
  const made = (): Days => days(['away', at(9)], ['available', at(17)], ['busy', at(23)]);

  test('what lasts across it begins then', () => {
    expect(spansOf(made(), at(0, 0, 6))).toEqual([['busy', at(0, 0, 6)]]);
    expect(spansOf(made(), at(8, 0, 9))).toEqual([['busy', at(0, 0, 9)]]);
  });

  test('and the next change follows it', () => {
    const next = made();
    next.saw(seen('away', at(8, 0, 6)));
    expect(spansOf(next, at(9, 0, 6))).toEqual([
      ['busy', at(0, 0, 6)],
      ['away', at(8, 0, 6)],
    ]);
  });
});

describe('while the list is not live', () => {
  test('nobody knows what they were in', () => {
    const made = days(['away', at(9)]);
    made.lost(at(10));
    made.lost(at(10, 5));
    expect(spansOf(made, at(10, 30))).toEqual([
      ['away', at(9)],
      ['not-live', at(10)],
    ]);
    made.saw(seen('available', at(11)));
    made.live(at(11));
    made.live(at(12));
    expect(spansOf(made, at(12))).toEqual([
      ['away', at(9)],
      ['not-live', at(10)],
      ['available', at(11)],
    ]);
  });

  test('what was so before and is after is told again', () => {
    const made = days(['away', at(9)]);
    made.lost(at(10));
    made.live(at(11));
    made.saw(seen('busy', at(11, 30)));
    made.lost(at(12));
    made.live(at(12, 1));
    expect(spansOf(made, at(13))).toEqual([
      ['away', at(9)],
      ['not-live', at(10)],
      ['away', at(11)],
      ['busy', at(11, 30)],
      ['not-live', at(12)],
      ['busy', at(12, 1)],
    ]);
  });

  test('changes that come to light in it are hidden by it', () => {
    const made = days(['away', at(9)]);
    made.lost(at(10));
    made.saw(seen('busy', at(10, 30)));
    made.saw(seen('available', at(10, 40)));
    made.live(at(11));
    expect(spansOf(made, at(12))).toEqual([
      ['away', at(9)],
      ['not-live', at(10)],
      ['available', at(11)],
    ]);
  });

  test('across midnight the day begins with it', () => {
    const made = days(['away', at(9)]);
    made.lost(at(22));
    expect(spansOf(made, at(1, 0, 6))).toEqual([['not-live', at(0, 0, 6)]]);
    made.live(at(2, 0, 6));
    expect(spansOf(made, at(3, 0, 6))).toEqual([
      ['not-live', at(0, 0, 6)],
      ['away', at(2, 0, 6)],
    ]);
  });

  test('before anybody was heard of there is nothing to hide', () => {
    const made = new Days();
    made.lost(at(8));
    made.saw(seen('away', at(9)));
    made.live(at(9, 1));
    expect(spansOf(made, at(10))).toEqual([['away', at(9)]]);
    made.lost(at(11));
    made.live(at(12));
    made.saw(seen('busy', at(13), 'rita@example.com'));
    expect(made.of('rita@example.com', at(14)).spans).toEqual([{ from: at(13), display: 'busy' }]);
  });
});

test('a clock that is set back does not turn the day around', () => {
  const made = days(['away', at(9)], ['available', at(10)]);
  made.saw(seen('busy', at(9, 30)));
  const spans = made.of(JOE, at(12)).spans.map(({ from }) => from);
  expect(spans).toEqual([...spans].sort((one, other) => one - other));
  expect(made.of(JOE, at(12)).spans.at(-1)?.display).toBe('busy');
});

test('of a day without end the latest is kept', () => {
  const made = days(['away', at(0)]);
  for (let minute = 1; minute <= 600; minute += 1) {
    made.saw(seen(minute % 2 === 0 ? 'away' : 'available', at(0, minute)));
    made.lost(at(0, minute) + 10_000);
    made.live(at(0, minute) + 20_000);
  }
  const { spans } = made.of(JOE, at(12));
  expect(spans).toHaveLength(200);
  expect(spans.at(-1)).toEqual({ from: at(0, 600) + 20_000, display: 'away' });
});

test('with another team it begins anew', () => {
  const made = days(['away', at(9)]);
  made.lost(at(10));
  made.clear();
  expect(spansOf(made, at(11))).toEqual([]);
  made.saw(seen('busy', at(11)));
  expect(spansOf(made, at(12))).toEqual([['busy', at(11)]]);
});
