import { describe, expect, test } from 'vitest';
import { Places } from '../../../main/pws/places.js';
import { settle } from '../../support/manual-clock.js';

/** Takes places for some, one after the other, and notes who got one. */
async function taking(places: Places, names: string, signal = new AbortController().signal) {
  const inside: string[] = [];
  const away: unknown[] = [];
  const leave = new Map<string, () => void>();
  for (const name of names) {
    void places.take(signal).then(
      (giveBack) => {
        inside.push(name);
        leave.set(name, giveBack);
      },
      (reason: unknown) => away.push(reason),
    );
  }
  await settle();
  return { inside, away, leave };
}

describe('places', () => {
  test('are taken in the order of coming, and go to whoever waits longest', async () => {
    const { inside, leave } = await taking(new Places(2), 'abcd');
    expect(inside).toEqual(['a', 'b']);
    leave.get('b')?.();
    await settle();
    expect(inside).toEqual(['a', 'b', 'c']);
    leave.get('a')?.();
    await settle();
    expect(inside).toEqual(['a', 'b', 'c', 'd']);
  });

  test('that nobody waits for are free for whoever comes', async () => {
    const places = new Places(1);
    const { leave } = await taking(places, 'a');
    leave.get('a')?.();
    expect((await taking(places, 'b')).inside).toEqual(['b']);
  });

  test('are not waited for any more by those who gave up or were sent away', async () => {
    const places = new Places(1);
    const { leave } = await taking(places, 'a');
    const giving = new AbortController();
    const first = await taking(places, 'b', giving.signal);
    const second = await taking(places, 'c');
    const [enough, nobody] = [new Error('enough'), new Error('nobody more')];
    giving.abort(enough);
    await settle();
    expect(first.away).toEqual([enough]);
    places.sendAway(nobody);
    await settle();
    expect(second.away).toEqual([nobody]);
    leave.get('a')?.();
    expect((await taking(places, 'd')).inside).toEqual(['d']);
    expect((await taking(places, 'e', giving.signal)).away).toEqual([enough]);
  });
});
