import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toJson } from '../../../preload/json.js';
import { HOLD_MS } from '../../../renderer/presence/hold.js';
import type { PresenceModel } from '../../../renderer/presence/model.js';
import { entry } from './people.js';
import type { preferences } from './preferences.js';
import { opened } from './presence-main.js';

describe('the rows of the list', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const entries = [entry('A', '', 'busy'), entry('B', '', 'busy'), entry('C', '', 'available')];
  const shown = ({ lines }: PresenceModel): string[] =>
    Array.from({ length: lines.value.length }, (_, index) => lines.value.at(index)!.key);
  const byStatus: Parameters<typeof preferences>[0] = {
    list: { sort: 'status', density: 'comfortable', collapsed: [] },
  };

  it('stay where they are while the pointer or the keyboard is among them', async () => {
    const { bridge, model } = await opened({ entries }, byStatus);
    const before = shown(model);
    model.hold.pointed();
    model.hold.focused();
    bridge.send('roster.delta', toJson({ sequence: 2, entries: [entry('B', '', 'available')] }));
    expect(shown(model)).toEqual(before);
    model.hold.left();
    expect(shown(model)).toEqual(before);
    model.hold.blurred();
    expect(shown(model)).toEqual(['person-b@example.com', 'person-c@example.com', 'person-a@example.com']);
  });

  it('are let go when pointer and keyboard have been left lying there', async () => {
    const { bridge, model } = await opened({ entries }, byStatus);
    model.hold.focused();
    bridge.send('roster.delta', toJson({ sequence: 2, entries: [entry('B', '', 'available')] }));
    vi.advanceTimersByTime(HOLD_MS - 1);
    expect(shown(model)[0]).toBe('person-c@example.com');
    vi.advanceTimersByTime(1);
    expect(shown(model)[0]).toBe('person-b@example.com');
  });

  it('neither come nor go in a filter while they are held', async () => {
    const { bridge, model } = await opened({ entries });
    model.filter.value = 'available';
    expect(shown(model)).toEqual(['person-c@example.com']);
    model.hold.pointed();
    bridge.send(
      'roster.delta',
      toJson({
        sequence: 2,
        entries: [entry('C', '', 'away'), entry('A', '', 'available')],
      }),
    );
    expect(shown(model)).toEqual(['person-c@example.com']);
    model.hold.left();
    expect(shown(model)).toEqual(['person-a@example.com']);
  });

  it('have favourites of their own, shown at once where nothing is held and told to main', async () => {
    const { bridge, model } = await opened({ entries }, {}, { 'person.favourite': () => undefined });
    await model.toggleFavourite('b@example.com');
    expect(shown(model).slice(0, 2)).toEqual(['group-\u2605', 'favourite-b@example.com']);
    expect(bridge.calls).toContainEqual(['person.favourite', { address: 'b@example.com', on: true }]);
    expect([model.watchedCount.value, model.roster.value?.size]).toEqual([0, 3]);
  });

  it('show whom one watches: people whom an alert is about, and not who is just a favourite', async () => {
    const scope = { kind: 'person', address: 'a@example.com' } as const;
    const rule = { id: '1', scope, trigger: { kind: 'any-change' }, once: false } as const;
    const { model } = await opened(
      { entries },
      { favourites: ['c@example.com', 'gone@example.com'], alerts: { rules: [rule] } },
    );
    model.filter.value = 'watched';
    expect(model.watchedCount.value).toBe(1);
    expect(shown(model)).toContain('person-a@example.com');
    expect(shown(model)).not.toContain('person-b@example.com');
  });

  it('are folded away at once, and that is stored a moment later, once', async () => {
    const grouped = [entry('A', 'X'), entry('B', 'Y')];
    const { bridge, model } = await opened({ entries: grouped });
    model.toggleGroup('X');
    model.toggleGroup('Y');
    expect(shown(model)).toEqual(['group-X', 'group-Y']);
    expect(bridge.asked).not.toContain('preferences.change');
    await vi.runAllTimersAsync();
    expect(bridge.calls.filter(([name]) => name === 'preferences.change')).toEqual([
      ['preferences.change', { list: { collapsed: ['X', 'Y'] } }],
    ]);
  });
});

describe('what stands above the rows', () => {
  it('stays while the pointer is over them, also where they may move', async () => {
    const { model } = await opened();
    model.hold.pointed();
    model.hold.releaseRows();
    expect([model.hold.pointing.value, model.hold.held.value]).toEqual([true, false]);
    model.hold.left();
    expect(model.hold.pointing.value).toBe(false);
    model.hold.entered();
    expect([model.hold.pointing.value, model.hold.held.value]).toEqual([true, false]);
  });

  it('comes and goes where a pointer just lies where the list was opened', async () => {
    const { model } = await opened();
    model.hold.entered();
    expect(model.hold.pointing.value).toBe(false);
    model.hold.pointed();
    model.hold.release();
    model.hold.entered();
    expect(model.hold.pointing.value).toBe(false);
  });
});
