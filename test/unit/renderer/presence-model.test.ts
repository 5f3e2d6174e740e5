import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { GapSummary, RosterSnapshot } from '../../../preload/contract.js';
import { PresenceModel } from '../../../renderer/presence/model.js';
import { connecting, interrupted, live, problem, slow } from './connections.js';
import { FakeBridge } from './fake-bridge.js';

const gap: GapSummary = {
  from: 1000,
  to: 2000,
  changes: [{ address: 'a@example.com', name: 'A', from: 'available', to: 'away' }],
};

async function opened(more: Partial<RosterSnapshot> = {}) {
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
});
