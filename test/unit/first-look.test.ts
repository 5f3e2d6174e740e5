import { expect, test } from 'vitest';
import { FirstLook } from '../../main/first-look.js';
import { ManualClock, settle } from '../support/manual-clock.js';

/** Whether it is over by now. */
async function isOver(look: FirstLook): Promise<boolean> {
  let over = false;
  void look.over.then(() => (over = true));
  await settle();
  return over;
}

test('where no list comes nothing waits for it', async () => {
  expect(await isOver(new FirstLook(undefined))).toBe(true);
});

test('it is over when the list has its people', async () => {
  const look = new FirstLook(new ManualClock());
  expect(await isOver(look)).toBe(false);
  look.end();
  expect(await isOver(look)).toBe(true);
});

test('a list that never comes keeps nobody waiting', async () => {
  const clock = new ManualClock();
  const look = new FirstLook(clock);
  await clock.advance(2_900);
  expect(await isOver(look)).toBe(false);
  await clock.advance(200);
  expect(await isOver(look)).toBe(true);
});
