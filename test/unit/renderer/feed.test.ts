import { describe, expect, it } from 'vitest';
import type { Problem, RosterDelta, RosterSnapshot } from '../../../preload/contract.js';
import { toJson, type Json } from '../../../preload/json.js';
import { RosterFeed } from '../../../renderer/presence/feed.js';
import { FakeBridge } from './fake-bridge.js';

const snapshot = (sequence: number): Json<RosterSnapshot> =>
  toJson({ sequence, mode: 'team', entries: [], connection: { kind: 'stopped' }, unencrypted: false });
const delta = (sequence: number): Json<RosterDelta> => toJson({ sequence, entries: [] });

function listening(bridge: FakeBridge, takes = true) {
  const got: string[] = [];
  const feed = new RosterFeed(bridge, {
    snapshot: ({ sequence }) => void got.push(`snapshot ${sequence}`),
    delta: ({ sequence }) => {
      got.push(`delta ${sequence}`);
      return takes;
    },
    connection: ({ kind }) => void got.push(kind),
    gap: (gap) => void got.push(gap === undefined ? 'no gap' : 'gap'),
    failed: ({ message }: Problem) => void got.push(message),
  });
  return { feed, got };
}

/** A snapshot that comes when the test says so. */
function later() {
  let resolve: (snapshot: Json<RosterSnapshot>) => void = () => undefined;
  const promise = new Promise<Json<RosterSnapshot>>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('RosterFeed', () => {
  it('gives a snapshot, then the deltas that follow it', async () => {
    const bridge: FakeBridge = new FakeBridge({ 'roster.open': () => snapshot(7) });
    const { feed, got } = listening(bridge);
    feed.follow();
    await feed.open();
    bridge.send('roster.delta', delta(7));
    bridge.send('roster.delta', delta(8));
    bridge.send('connection.changed', { kind: 'needs-password' });
    bridge.send('gap.changed', { from: 1, to: 2, changes: [] });
    bridge.send('gap.changed', undefined);
    expect(got).toEqual(['snapshot 7', 'delta 8', 'needs-password', 'gap', 'no gap']);
  });

  it('asks for a new snapshot when a delta is missing', async () => {
    const bridge: FakeBridge = new FakeBridge({ 'roster.open': () => snapshot(bridge.asked.length * 10) });
    const { feed, got } = listening(bridge);
    feed.follow();
    await feed.open();
    bridge.send('roster.delta', delta(12));
    await expect.poll(() => got).toEqual(['snapshot 10', 'snapshot 20']);
  });

  it('asks for a new snapshot when a delta does not fit, and when it is told to', async () => {
    const bridge: FakeBridge = new FakeBridge({ 'roster.open': () => snapshot(bridge.asked.length * 10) });
    const { feed, got } = listening(bridge, false);
    feed.follow();
    await feed.open();
    bridge.send('roster.delta', delta(11));
    await expect.poll(() => got).toEqual(['snapshot 10', 'delta 11', 'snapshot 20']);
    bridge.send('roster.reset', undefined);
    await expect.poll(() => got.at(-1)).toBe('snapshot 30');
  });

  it('keeps deltas that come while the snapshot is on its way', async () => {
    const { promise, resolve } = later();
    const bridge: FakeBridge = new FakeBridge({ 'roster.open': () => promise });
    const { feed, got } = listening(bridge);
    feed.follow();
    const started = feed.open();
    bridge.send('roster.delta', delta(3));
    bridge.send('roster.delta', delta(4));
    resolve(snapshot(3));
    await started;
    expect(got).toEqual(['snapshot 3', 'delta 4']);
  });

  it('takes the last of several snapshots that were asked for', async () => {
    const answers = [later(), later()] as const;
    const bridge: FakeBridge = new FakeBridge({
      'roster.open': () => answers[bridge.asked.length === 1 ? 0 : 1].promise,
    });
    const { feed, got } = listening(bridge);
    feed.follow();
    const started = feed.open();
    bridge.send('roster.reset', undefined);
    answers[1].resolve(snapshot(2));
    answers[0].resolve(snapshot(1));
    await started;
    await expect.poll(() => got).toEqual(['snapshot 2']);
  });

  it('says what went wrong', async () => {
    const problem: Error & Problem = Object.assign(new Error('No.'), { advice: 'Wait.' });
    const bridge: FakeBridge = new FakeBridge({
      'roster.open': () => Promise.reject(problem),
    });
    const { feed, got } = listening(bridge);
    feed.follow();
    await feed.open();
    expect(got).toEqual(['No.']);
  });
});
