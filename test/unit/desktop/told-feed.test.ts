import { expect, test } from 'vitest';
import type { RecentAlert } from '../../../main/alerts/recent-alert.js';
import { ToldFeed } from '../../../main/desktop/told-feed.js';
import { ManualClock } from '../../support/manual-clock.js';

const alert = (id: number): RecentAlert => ({
  id,
  at: 0,
  subject: { address: 'reed@example.com', name: 'Reed', group: '', from: 'away', to: 'available' },
  once: false,
  outcome: { kind: 'shown' },
});

function setUp() {
  const clock = new ManualClock();
  const sent: (readonly number[])[] = [];
  const feed = new ToldFeed(clock, (alerts) => sent.push(alerts.map(({ id }) => id)));
  return { clock, sent, feed };
}

test('the first goes out at once, what follows on its heels together, and none twice', async () => {
  const { clock, sent, feed } = setUp();
  for (const id of [1, 2, 3]) feed.add([alert(id)]);
  expect(sent).toEqual([[1]]);
  await clock.advance(100);
  expect(sent).toEqual([[1], [2, 3]]);
  await clock.advance(1_000);
  expect(sent).toHaveLength(2);
});

test('of a thousand in a second there are ten messages', async () => {
  const { clock, sent, feed } = setUp();
  for (let id = 1; id < 1_000; id += 1) {
    feed.add([alert(id)]);
    await clock.advance(1);
  }
  expect(sent).toHaveLength(10);
});

test('what is about others than are shown now does not go out', async () => {
  const { clock, sent, feed } = setUp();
  feed.add([alert(1)]);
  feed.add([alert(2)]);
  feed.clear();
  await clock.advance(1_000);
  expect(sent).toEqual([[1]]);
});
