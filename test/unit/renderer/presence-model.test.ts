import { signal } from '@preact/signals';
import { emptySettings } from '../../../main/settings/schema.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GapSummary, RecentAlert, RosterSnapshot } from '../../../preload/contract.js';
import { HOLD_MS } from '../../../renderer/presence/hold.js';
import { PresenceModel } from '../../../renderer/presence/model.js';
import { connecting, interrupted, live, problem, slow } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { entry } from './people.js';
import { keeping, preferences } from './preferences.js';

const gap: GapSummary = {
  from: 1000,
  to: 2000,
  changes: [{ address: 'a@example.com', name: 'A', from: 'available', to: 'away' }],
};

const settingsView = {
  settings: emptySettings(),
  passwordKept: 'keychain',
  keychain: true,
  configured: true,
} as const;

const alert = (id: number, address: string, outcome: RecentAlert['outcome']): RecentAlert => ({
  id,
  at: 0,
  subject: { address, name: 'A', group: '', from: 'away', to: 'available' },
  once: false,
  outcome,
});

async function opened(
  more: Partial<RosterSnapshot> = {},
  chosen: Parameters<typeof preferences>[0] = {},
  answers: FakeBridge['answers'] = {},
) {
  const bridge = new FakeBridge({
    'roster.open': () => ({
      sequence: 1,
      mode: 'team',
      entries: [],
      connection: live,
      unencrypted: false,
      ...more,
    }),
    'gap.dismiss': () => undefined,
    'alerts.recent': () => [],
    'settings.read': () => settingsView,
    ...keeping(preferences(chosen)),
    ...answers,
  });
  const model = new PresenceModel(bridge, signal(0));
  await model.start();
  return { bridge, model };
}

describe('PresenceModel', () => {
  it('dates what is shown while it is not live', async () => {
    const { bridge, model } = await opened();
    expect([model.stale.value, model.liveUntil.value]).toEqual([false, 5000]);
    bridge.send('connection.changed', connecting);
    expect([model.stale.value, model.liveUntil.value]).toEqual([true, 4000]);
    bridge.send('connection.changed', { kind: 'connecting', step: 'presence' });
    expect(model.liveUntil.value).toBeUndefined();
  });

  it('says what is wrong until it is not, also while Rollcall tries again', async () => {
    const { bridge, model } = await opened({ connection: interrupted });
    bridge.send('connection.changed', connecting);
    expect(model.trouble.value).toEqual({ kind: 'interrupted', problem });
    bridge.send('connection.changed', live);
    expect(model.trouble.value).toBeUndefined();
  });

  it('does not say again that it is slow once that was read, unless it comes anew', async () => {
    const { bridge, model } = await opened({ connection: slow });
    expect(model.trouble.value?.kind).toBe('slow');
    model.dismissTrouble();
    bridge.send('connection.changed', { ...slow, checkedAt: 6000 });
    expect(model.trouble.value).toBeUndefined();
    bridge.send('connection.changed', interrupted);
    expect(model.trouble.value?.kind).toBe('interrupted');
    bridge.send('connection.changed', slow);
    expect(model.trouble.value?.kind).toBe('slow');
  });

  it('keeps the summary of a gap until it is dismissed, here or elsewhere', async () => {
    const { bridge, model } = await opened({ gap });
    expect(model.gap.value).toEqual(gap);
    await model.dismissGap();
    expect(model.gap.value).toBeUndefined();
    expect(bridge.asked).toContain('gap.dismiss');
    bridge.send('gap.changed', gap);
    expect(model.gap.value).toEqual(gap);
    bridge.send('gap.changed', undefined);
    expect(model.gap.value).toBeUndefined();
  });

  it('knows that nothing is encrypted', async () => {
    const { model } = await opened({ unencrypted: true });
    expect(model.unencrypted.value).toBe(true);
  });

  it('marks whom an alert was shown about until they are seen, and nobody about whom it was withheld', async () => {
    const { bridge, model } = await opened(
      {},
      {},
      { 'alerts.recent': () => [alert(1, 'a@example.com', { kind: 'shown' })] },
    );
    await vi.waitFor(() => expect([...model.marked.value]).toEqual(['a@example.com']));
    bridge.send('alerts.told', alert(2, 'b@example.com', { kind: 'shown-together', with: 2 }));
    bridge.send('alerts.told', alert(3, 'c@example.com', { kind: 'withheld', reason: 'flapping' }));
    expect([...model.marked.value]).toEqual(['a@example.com', 'b@example.com']);
    expect(model.recent.value.map(({ id }) => id)).toEqual([1, 2, 3]);
    model.seen();
    bridge.send('alerts.told', alert(2, 'b@example.com', { kind: 'shown' }));
    expect([...model.marked.value]).toEqual([]);
  });

  it('marks nobody again when everything comes anew, nor on a new page for what was told long ago', async () => {
    const recent = [alert(1, 'a@example.com', { kind: 'shown' })];
    const { bridge, model } = await opened({}, {}, { 'alerts.recent': () => recent });
    await vi.waitFor(() => expect(model.marked.value.size).toBe(1));
    model.seen();
    recent.push({ ...alert(2, 'b@example.com', { kind: 'shown' }), at: model.now.value - 1 });
    recent.push(alert(3, 'c@example.com', { kind: 'shown' }));
    bridge.send('roster.reset', undefined);
    await vi.waitFor(() => expect([...model.marked.value]).toEqual(['c@example.com']));

    const long = { ...alert(1, 'a@example.com', { kind: 'shown' }), at: -60 * 60_000 };
    const other = await opened({}, {}, { 'alerts.recent': () => [long] });
    await vi.waitFor(() => expect(other.model.recent.value).toHaveLength(1));
    expect(other.model.marked.value.size).toBe(0);
  });

  it('goes back to the recent alerts from a person who was opened there', async () => {
    const { model } = await opened({ entries: [entry('A')] }, {}, { 'alerts.recent': () => [] });
    await model.openAlerts();
    model.open('a@example.com', 'alerts');
    await model.closePanel();
    expect(model.panel.value).toEqual({ kind: 'alerts' });
    await model.closePanel();
    expect(model.panel.value).toBeUndefined();
  });

  it('asks what to tell about only of a live list with people, and only until it was answered', async () => {
    const entries = [entry('A')];
    expect((await opened({ entries })).model.asks.value).toBe(false);
    const unasked = { alerts: { asked: false } };
    expect((await opened({}, unasked)).model.asks.value).toBe(false);
    expect((await opened({ entries, mode: 'welcome' }, unasked)).model.asks.value).toBe(false);
    const { bridge, model } = await opened({ entries, connection: connecting }, unasked);
    expect(model.asks.value).toBe(false);
    bridge.send('connection.changed', live);
    expect(model.asks.value).toBe(true);
    await model.choices.change({ alerts: { ...model.choices.alerts.value, asked: true } });
    expect(model.asks.value).toBe(false);
  });

  it('shows nothing before it knows what was chosen, and tries again when it is asked to', async () => {
    const failing = { 'preferences.read': () => Promise.reject(new Error('Not now.')) };
    const { bridge, model } = await opened({ entries: [entry('A')] }, {}, failing);
    expect(model.screen.value.kind).toBe('failed');
    Object.assign(bridge.answers, keeping());
    await model.reopen();
    expect(model.screen.value.kind).toBe('open');
  });
});

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
    bridge.send('roster.delta', { sequence: 2, entries: [entry('B', '', 'available')] });
    expect(shown(model)).toEqual(before);
    model.hold.left();
    expect(shown(model)).toEqual(before);
    model.hold.blurred();
    expect(shown(model)).toEqual(['person-b@example.com', 'person-c@example.com', 'person-a@example.com']);
  });

  it('are let go when pointer and keyboard have been left lying there', async () => {
    const { bridge, model } = await opened({ entries }, byStatus);
    model.hold.focused();
    bridge.send('roster.delta', { sequence: 2, entries: [entry('B', '', 'available')] });
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
    bridge.send('roster.delta', {
      sequence: 2,
      entries: [entry('C', '', 'away'), entry('A', '', 'available')],
    });
    expect(shown(model)).toEqual(['person-c@example.com']);
    model.hold.left();
    expect(shown(model)).toEqual(['person-a@example.com']);
  });

  it('have favourites of their own, shown at once where nothing is held and told to main', async () => {
    const { bridge, model } = await opened({ entries }, {}, { 'person.favourite': () => undefined });
    await model.toggleFavourite('b@example.com');
    expect(shown(model).slice(0, 2)).toEqual(['group-\u2605', 'favourite-b@example.com']);
    expect(bridge.calls).toContainEqual(['person.favourite', { address: 'b@example.com', on: true }]);
    expect([model.watchedCount.value, model.roster.value?.size]).toEqual([1, 3]);
  });

  it('show whom one watches: favourites, and people with an alert of their own', async () => {
    const scope = { kind: 'person', address: 'a@example.com' } as const;
    const rule = { id: '1', scope, trigger: { kind: 'any-change' }, once: false } as const;
    const { model } = await opened(
      { entries },
      { favourites: ['c@example.com', 'gone@example.com'], alerts: { rules: [rule] } },
    );
    model.filter.value = 'watched';
    expect(model.watchedCount.value).toBe(2);
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
      ['preferences.change', { list: { sort: 'name', density: 'comfortable', collapsed: ['X', 'Y'] } }],
    ]);
  });
});

describe('what is said aloud', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is that the list is live or not and what was told, not each change', async () => {
    const { bridge, model } = await opened({ entries: [entry('A', '', 'busy')] });
    const heard = (): string => {
      vi.advanceTimersByTime(1000);
      return model.announcer.text.value;
    };
    expect(heard()).toBe('Live');
    bridge.send('roster.delta', { sequence: 2, entries: [entry('A', '', 'available')] });
    vi.advanceTimersByTime(60_000);
    expect(heard()).toBe('');
    bridge.send('alerts.told', alert(9, 'a@example.com', { kind: 'shown' }));
    bridge.send('alerts.told', alert(10, 'a@example.com', { kind: 'withheld', reason: 'flapping' }));
    expect(heard()).toBe('A is now Available.');
    bridge.send('connection.changed', connecting);
    bridge.send('connection.changed', interrupted);
    expect(heard()).toContain(problem.message);
    bridge.send('connection.changed', live);
    expect(heard()).toBe('Live');
    model.query.value = 'zzz';
    model.query.value = 'a';
    expect(heard()).toBe('1 person found.');
  });
});
