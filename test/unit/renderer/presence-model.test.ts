import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GapSummary, RecentAlert } from '../../../preload/contract.js';
import { toJson } from '../../../preload/json.js';
import { connecting, interrupted, live, problem, slow } from './connections.js';
import type { FakeBridge } from './fake-bridge.js';
import { entry } from './people.js';
import { keeping, preferences } from './preferences.js';
import { opened } from './presence-main.js';

const gap: GapSummary = {
  from: 1000,
  to: 2000,
  changes: [{ address: 'a@example.com', name: 'A', from: 'available', to: 'away' }],
};

const alert = (id: number, address: string, outcome: RecentAlert['outcome']): RecentAlert => ({
  id,
  at: 0,
  subject: { address, name: 'A', group: '', from: 'away', to: 'available' },
  once: false,
  outcome,
});

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

  it('has a line for a new version of Rollcall as long as there is one', async () => {
    const { bridge, model } = await opened({ newVersion: { kind: 'available', version: '1.1.0' } });
    expect(model.newVersion.value).toEqual({ kind: 'available', version: '1.1.0' });
    const told: unknown[] = [];
    for (const state of [
      { kind: 'downloading', version: '1.1.0', percent: 3 },
      { kind: 'ready', version: '1.1.0' },
      { kind: 'failed', trouble: 'altered' },
    ] as const) {
      bridge.send('update.changed', { running: '1.0.0', state });
      told.push(model.newVersion.value);
    }
    expect(told).toEqual([undefined, { kind: 'ready', version: '1.1.0' }, undefined]);
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
    bridge.send('alerts.told', [alert(2, 'b@example.com', { kind: 'shown-together', with: 2 })]);
    bridge.send('alerts.told', [alert(3, 'c@example.com', { kind: 'withheld', reason: 'flapping' })]);
    expect([...model.marked.value]).toEqual(['a@example.com', 'b@example.com']);
    expect(model.recent.lines.value.map(({ id }) => id)).toEqual([1, 2, 3]);
    model.recent.seen();
    bridge.send('alerts.told', [alert(2, 'b@example.com', { kind: 'shown' })]);
    expect([...model.marked.value]).toEqual([]);
  });

  it('marks nobody again when everything comes anew, nor on a new page for what was told before it', async () => {
    const recent = [alert(1, 'a@example.com', { kind: 'shown' })];
    const { bridge, model } = await opened({}, {}, { 'alerts.recent': () => recent });
    await vi.waitFor(() => expect(model.marked.value.size).toBe(1));
    model.recent.seen();
    recent.push({ ...alert(2, 'b@example.com', { kind: 'shown' }), at: model.now.value - 1 });
    recent.push(alert(3, 'c@example.com', { kind: 'shown' }));
    bridge.send('roster.reset', undefined);
    await vi.waitFor(() => expect([...model.marked.value]).toEqual(['c@example.com']));

    const before = { ...alert(1, 'a@example.com', { kind: 'shown' }), at: -1 };
    const other = await opened({}, {}, { 'alerts.recent': () => [before] });
    await vi.waitFor(() => expect(other.model.recent.lines.value).toHaveLength(1));
    expect(other.model.marked.value.size).toBe(0);
  });

  it('goes back to the recent alerts from a person who was opened there', async () => {
    const { model } = await opened({ entries: [entry('A')] }, {}, { 'alerts.recent': () => [] });
    await model.openAlerts();
    model.open('a@example.com', { from: 'alerts' });
    await model.closePanel();
    expect(model.panel.value).toEqual({ kind: 'alerts' });
    await model.closePanel();
    expect(model.panel.value).toBeUndefined();
  });

  it('opens the details of whom another window asks for, whatever hides their row', async () => {
    const { bridge, model } = await opened({ entries: [entry('A', 'X'), entry('B', 'X')] });
    model.query.value = 'b';
    model.filter.value = 'available';
    bridge.send('contact.show', 'a@example.com');
    expect(model.panel.value).toEqual({ kind: 'person', address: 'a@example.com' });
    expect([model.query.value, model.filter.value]).toEqual(['', 'everyone']);
    expect(model.active.value).toBe('person-a@example.com');
  });

  it('searches for whom a link names and who is not on the list, so that it says so', async () => {
    const { bridge, model } = await opened({ entries: [entry('A', 'X')] });
    bridge.send('contact.show', 'zoe@example.com');
    expect([model.query.value, model.panel.value]).toEqual(['zoe@example.com', undefined]);
    expect(model.lines.value.length).toBe(0);
  });

  it('has the line of an alert that was told late in the place of the one that it was not', async () => {
    const { bridge, model } = await opened();
    bridge.send('alerts.told', [
      alert(1, 'a@example.com', { kind: 'withheld', reason: 'flapping' }),
      alert(2, 'b@example.com', { kind: 'shown' }),
    ]);
    bridge.send('alerts.told', [{ ...alert(3, 'a@example.com', { kind: 'shown' }), replaces: 1 }]);
    expect(model.recent.lines.value.map(({ id }) => id)).toEqual([2, 3]);
    // One that came to nothing at once comes with the one that says so.
    bridge.send('alerts.told', [
      alert(4, 'c@example.com', { kind: 'shown' }),
      { ...alert(5, 'c@example.com', { kind: 'withheld', reason: 'not-taken' }), replaces: 4 },
    ]);
    expect(model.recent.lines.value.map(({ id }) => id)).toEqual([2, 3, 5]);
    expect(model.recent.marked.value.has('c@example.com')).toBe(false);
  });

  it('says whose address was copied', async () => {
    const { model } = await opened({ entries: [entry('Ada')] }, {}, { 'person.act': () => undefined });
    await model.reach('ada@example.com', 'copy-address');
    expect(model.announcer.shown.value).toEqual({ kind: 'done', text: 'Address of Ada copied.' });
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

describe('what is muted or heard again', () => {
  const support = { kind: 'group', name: 'X' } as const;
  const mutes: FakeBridge['answers'] = {
    'alerts.mute': () => undefined,
    'alerts.add-rule': (rule) => ({ ...rule, id: '1' }),
  };

  it('is said, and can be taken back', async () => {
    const { bridge, model } = await opened({ entries: [entry('A', 'X')] }, {}, mutes);
    const muted = [{ scope: support, until: null, since: 1 }];
    const stored = preferences({ alerts: { muted } });
    bridge.answers['preferences.read'] = () => stored;
    await model.mute(support, 'always');
    expect(model.announcer.shown.value?.text).toBe('X is muted until you switch it on again.');

    bridge.answers['preferences.read'] = () => preferences();
    model.announcer.shown.value?.undo?.();
    expect(model.announcer.shown.value).toBeUndefined();
    await vi.waitFor(() => expect(model.announcer.shown.value?.text).toBe('X is not muted any more.'));
    expect(bridge.calls.filter(([name]) => name === 'alerts.mute').at(-1)).toEqual([
      'alerts.mute',
      { scope: support, length: 'not' },
    ]);

    bridge.answers['preferences.change'] = () => stored;
    model.announcer.shown.value?.undo?.();
    await vi.waitFor(() => expect(model.announcer.shown.value?.text).toBe('X is muted again.'));
    expect(model.choices.alerts.value.muted).toEqual(muted);
  });

  it('is not said where it could not be done', async () => {
    const { model } = await opened();
    await model.mute(support, 'hour');
    expect(model.problem.value).toBeDefined();
    expect(model.announcer.shown.value).toBeUndefined();
  });

  it('is not said to be in force again where that could not be stored', async () => {
    const refuse = (): never => {
      throw new Error('The disk is full.');
    };
    const { model } = await opened({}, {}, { ...mutes, 'preferences.change': refuse });
    const mute = { scope: support, until: null };
    expect(await model.muteAgain(mute)).toBe(false);
    expect(model.problem.value?.code).toBe('The disk is full.');
    expect(model.choices.alerts.value.muted).toEqual([]);
    // What went wrong earlier does not keep from saying that something was done.
    expect(await model.unmute(mute)).toBe(true);
    expect(model.problem.value).toBeUndefined();
  });

  it('is passed by being told once about one person, and that is said', async () => {
    const muted = [{ scope: support, until: null }];
    const { model } = await opened({ entries: [entry('A', 'X'), entry('B')] }, { alerts: { muted } }, mutes);
    const once = (address: string) =>
      model.addRule({
        scope: { kind: 'person', address },
        trigger: { kind: 'becomes-available' },
        once: true,
      });
    await once('b@example.com');
    expect(model.announcer.shown.value).toBeUndefined();
    await once('a@example.com');
    expect(model.announcer.shown.value?.text).toBe('You will be told once, although X is muted.');
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
    bridge.send('roster.delta', toJson({ sequence: 2, entries: [entry('A', '', 'available')] }));
    vi.advanceTimersByTime(60_000);
    expect(heard()).toBe('');
    bridge.send('alerts.told', [alert(9, 'a@example.com', { kind: 'shown' })]);
    bridge.send('alerts.told', [alert(10, 'a@example.com', { kind: 'withheld', reason: 'flapping' })]);
    expect(heard()).toBe('A is now available.');
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
