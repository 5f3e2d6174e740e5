import { expect, test } from 'vitest';
import type { RosterEntry } from '../../../main/presence/contact.js';
import { Feed, type Delta } from '../../../main/presence/feed.js';
import { ManualClock } from '../../support/manual-clock.js';

function setUp() {
  const clock = new ManualClock();
  const sent: Delta[] = [];
  return { clock, sent, feed: new Feed(clock, (delta) => sent.push(delta)) };
}

const entry = (address: string, name = ''): RosterEntry => ({ contact: { address, name, group: '' } });

test('the first change goes out at once', () => {
  const { feed, sent } = setUp();
  feed.add([entry('joe@example.com')]);
  expect(sent).toEqual([{ sequence: 1, entries: [entry('joe@example.com')] }]);
});

test('those on its heels go out together, each contact once and as it is last', async () => {
  const { clock, feed, sent } = setUp();
  feed.add([entry('joe@example.com')]);
  feed.add([entry('rita@example.com', 'first')]);
  feed.add([entry('rita@example.com', 'second'), entry('reed@example.com')]);
  expect(sent).toHaveLength(1);
  await clock.advance(100);
  expect(sent[1]).toEqual({
    sequence: 2,
    entries: [entry('rita@example.com', 'second'), entry('reed@example.com')],
  });
});

test('at most ten messages a second, and no timer when nothing happens', async () => {
  const { clock, feed, sent } = setUp();
  for (let tick = 0; tick < 200; tick++) {
    feed.add([entry('joe@example.com', String(tick))]);
    await clock.advance(5);
  }
  expect(sent.length).toBeLessThanOrEqual(11);
  await clock.advance(1_000);
  expect(sent.at(-1)?.entries).toEqual([entry('joe@example.com', '199')]);
  expect(sent.map(({ sequence }) => sequence)).toEqual(sent.map((_, index) => index + 1));
  expect(clock.pending).toBe(0);
});
