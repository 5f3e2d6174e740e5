import { expect, test } from 'vitest';
import { Courier } from '../../../main/simulator/courier.js';
import type { Fault } from '../../../main/simulator/fault.js';
import { Faults } from '../../../main/simulator/faults.js';
import { ManualClock } from '../../integration/simulator/manual-clock.js';

function setUp(...on: readonly Fault[]) {
  const clock = new ManualClock();
  const faults = new Faults();
  for (const fault of on) faults.begin(fault);
  const courier = new Courier(faults, clock);
  const happened: string[] = [];
  const carry = (name: string): Promise<void> =>
    courier.carry({
      send: () => {
        happened.push(name);
        return Promise.resolve();
      },
      lose: () => happened.push(`${name} lost`),
    });
  return { clock, faults, courier, happened, carry };
}

test('a lost one is not sent', async () => {
  const { carry, happened } = setUp({ kind: 'lose-notifications', every: 2 });
  for (const name of ['a', 'b', 'c']) await carry(name);
  expect(happened).toEqual(['a', 'b lost', 'c']);
});

test('a repeated one is sent twice', async () => {
  const { carry, happened } = setUp({ kind: 'repeat-notifications', times: 1 });
  for (const name of ['a', 'b']) await carry(name);
  expect(happened).toEqual(['a', 'a', 'b']);
});

test('one that is overtaken is sent behind the next one', async () => {
  const { carry, happened } = setUp({ kind: 'swap-notifications' });
  for (const name of ['a', 'b', 'c', 'd']) await carry(name);
  expect(happened).toEqual(['b', 'a', 'd', 'c']);
});

test('one that nothing overtakes is sent by a flush, once', async () => {
  const { carry, courier, happened } = setUp({ kind: 'swap-notifications', times: 1 });
  await carry('a');
  expect(happened).toEqual([]);
  await courier.flush();
  await courier.flush();
  expect(happened).toEqual(['a']);
});

test('a delayed one comes in its time, and not after a reset', async () => {
  const { carry, clock, happened } = setUp({ kind: 'delay-notifications', seconds: 5, times: 2 });
  await carry('a');
  await carry('b');
  await carry('c');
  clock.advance(4.9);
  expect(happened).toEqual(['c']);
  clock.advance(0.1);
  expect(happened).toEqual(['c', 'a', 'b']);

  const again = setUp({ kind: 'delay-notifications', seconds: 5 });
  await again.carry('a');
  again.courier.reset();
  again.clock.advance(10);
  expect([again.happened, again.clock.pending]).toEqual([[], 0]);
});
