import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Engine, Release } from '../../../main/updates/engine.js';
import { UpdateFailure } from '../../../main/updates/update-failure.js';
import type { UpdateSource } from '../../../main/updates/update-source.js';
import type { UpdateState } from '../../../main/updates/update-state.js';
import { Updates } from '../../../main/updates/updates.js';
import { ManualClock } from '../../support/manual-clock.js';

const ON: UpdateSource = {
  kind: 'on',
  feed: 'https://example.com/',
  key: generateKeyPairSync('ed25519').publicKey,
  how: 'appimage',
};
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Rollcall 1.0.0, and a feed that offers what it is told to. */
function setUp(source: UpdateSource = ON) {
  const clock = new ManualClock();
  const world = {
    offered: undefined as Release | Error | undefined,
    download: undefined as Error | undefined,
    check: undefined as Error | undefined,
    isWished: true,
  };
  const done: string[] = [];
  const states: UpdateState[] = [];
  const found: string[] = [];
  const orThrow = (error: Error | undefined): Promise<void> =>
    error ? Promise.reject(error) : Promise.resolve();
  const engine: Engine = {
    latest: async () => {
      done.push('look');
      if (world.offered instanceof Error) throw world.offered;
      return await Promise.resolve(world.offered);
    },
    download: async (onPercent) => {
      done.push('download');
      for (const percent of [0.4, 30.2, 30.9, 100]) onPercent(percent);
      await orThrow(world.download);
    },
    check: () => orThrow(world.check),
    install: () => {
      done.push('install');
      return Promise.resolve();
    },
  };
  const updates = new Updates({
    running: '1.0.0',
    clock,
    random: () => 0.5,
    source: () => {
      done.push('source');
      return source;
    },
    load: () => {
      done.push('load');
      return Promise.resolve(engine);
    },
    isWished: () => world.isWished,
    onChange: (state) => states.push(state),
    onFound: (version) => found.push(version),
  });
  return { updates, clock, world, done, states, found };
}

/** The same, with 1.1.0 downloaded and checked. */
async function setUpReady() {
  const all = setUp();
  all.world.offered = { version: '1.1.0' };
  await all.updates.look();
  await all.updates.download();
  expect(all.updates.state).toEqual({ kind: 'ready', version: '1.1.0' });
  return all;
}

describe('looking', () => {
  test('at a start nothing is looked at, asked or loaded', async () => {
    const { updates, clock, done } = setUp();
    updates.follow();
    expect(updates.newVersion).toBeUndefined();
    await clock.advance(9 * MINUTE);
    expect(done).toEqual([]);
    updates.stop();
    await clock.advance(2 * DAY);
    expect(done).toEqual([]);
  });

  test('by itself it looks after some minutes, then once a day, also where the computer slept between', async () => {
    const { updates, clock, done } = setUp();
    updates.follow();
    await clock.advance(10 * MINUTE);
    expect(done).toEqual(['source', 'load', 'look']);
    await clock.advance(23 * HOUR);
    expect(done.filter((one) => one === 'look')).toHaveLength(1);
    await clock.advance(2 * HOUR);
    expect(done.filter((one) => one === 'look')).toHaveLength(2);
    await clock.advance(10 * HOUR);
    clock.sleep(14 * HOUR);
    await clock.advance(HOUR);
    expect(done.filter((one) => one === 'look')).toHaveLength(3);
    clock.jump(-400 * DAY);
    await clock.advance(HOUR);
    expect(done.filter((one) => one === 'look')).toHaveLength(4);
  });

  test('where the person does not wish it, it looks only when told', async () => {
    const { updates, clock, world, done } = setUp();
    world.isWished = false;
    updates.follow();
    await clock.advance(3 * DAY);
    expect(done).not.toContain('look');
    await updates.look();
    expect(done).toContain('look');
    expect(updates.state).toEqual({ kind: 'idle', lookedAt: clock.now() });
  });

  test.each(['not-packaged', 'package-manager', 'no-feed'] as const)(
    'where it is off (%s) nothing is loaded, whatever is pressed',
    async (reason) => {
      const { updates, clock, done, states } = setUp({ kind: 'off', reason });
      updates.follow();
      await clock.advance(3 * DAY);
      await updates.look();
      await updates.download();
      expect(await updates.mayInstall()).toBe(false);
      updates.installAtEnd();
      await updates.end();
      expect(updates.state).toEqual({ kind: 'off', reason });
      expect([done, states]).toEqual([['source'], []]);
    },
  );

  test('what it finds by itself is told; what the person looked for is before their eyes', async () => {
    const { updates, clock, world, found } = setUp();
    world.offered = { version: '1.1.0', notes: 'Faster.' };
    await updates.look();
    expect(updates.state).toEqual({ kind: 'available', version: '1.1.0', notes: 'Faster.' });
    expect(updates.newVersion).toEqual({ kind: 'available', version: '1.1.0' });
    expect(found).toEqual([]);
    updates.follow();
    await clock.advance(3 * DAY);
    expect(found).toEqual(['1.1.0', '1.1.0']);
  });

  test.each(['1.0.0', '0.9.0', '1.1.0-beta.1', 'next'])('%s is not offered to 1.0.0', async (version) => {
    const { updates, clock, world } = setUp();
    world.offered = { version };
    await updates.look();
    expect(updates.state).toEqual({ kind: 'idle', lookedAt: clock.now() });
    expect(updates.newVersion).toBeUndefined();
  });

  test('an offer that was withdrawn, or cannot be confirmed, is not made any more', async () => {
    const { updates, world } = setUp();
    world.offered = { version: '1.1.0' };
    await updates.look();
    world.offered = undefined;
    await updates.look();
    expect(updates.newVersion).toBeUndefined();
    world.offered = { version: '1.2.0' };
    await updates.look();
    expect(updates.newVersion).toEqual({ kind: 'available', version: '1.2.0' });
    world.offered = new UpdateFailure('unsigned', 'No signature.');
    await updates.look();
    expect(updates.state).toEqual({ kind: 'failed', trouble: 'unsigned', detail: 'No signature.' });
    expect(updates.newVersion).toBeUndefined();
  });

  test('while an offer is confirmed it stays', async () => {
    const { updates, world, states } = setUp();
    world.offered = { version: '1.1.0' };
    await updates.look();
    states.length = 0;
    await updates.look();
    expect(states.map(({ kind }) => kind)).toEqual(['available']);
  });

  test('what goes wrong is a state, and is over when it goes well', async () => {
    const { updates, clock, world, states } = setUp();
    world.offered = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    await updates.look();
    world.offered = undefined;
    await updates.look();
    expect(states).toEqual([
      { kind: 'looking' },
      { kind: 'failed', trouble: 'unreachable', detail: 'connect ECONNREFUSED' },
      { kind: 'looking' },
      { kind: 'idle', lookedAt: clock.now() },
    ]);
  });
});

describe('downloading and installing', () => {
  test('nothing is downloaded, and nothing installed, that nobody asked for', async () => {
    const { updates, clock, world, done } = setUp();
    world.offered = { version: '1.1.0' };
    updates.follow();
    await clock.advance(3 * DAY);
    await updates.end();
    expect(new Set(done)).toEqual(new Set(['source', 'load', 'look']));

    const ready = await setUpReady();
    await ready.updates.end();
    expect(ready.done).not.toContain('install');
  });

  test('how far a download is, is told in whole percents', async () => {
    const { states } = await setUpReady();
    expect(states.slice(2)).toEqual([
      { kind: 'downloading', version: '1.1.0', percent: 0 },
      { kind: 'downloading', version: '1.1.0', percent: 30 },
      { kind: 'downloading', version: '1.1.0', percent: 100 },
      { kind: 'ready', version: '1.1.0' },
    ]);
  });

  test('nothing is downloaded that is not offered', async () => {
    const { updates, world, done } = setUp();
    await updates.download();
    world.offered = { version: '0.9.0' };
    await updates.look();
    await updates.download();
    expect(done).not.toContain('download');
  });

  test('a download that is not what was signed is not installed', async () => {
    const { updates, world, done } = setUp();
    world.offered = { version: '1.1.0' };
    world.download = new UpdateFailure('altered');
    await updates.look();
    await updates.download();
    expect(updates.state).toEqual({ kind: 'failed', trouble: 'altered' });
    expect(await updates.mayInstall()).toBe(false);
    updates.installAtEnd();
    await updates.end();
    expect(done).not.toContain('install');
  });

  test('it is installed when the person wants it, as the last thing', async () => {
    const { updates, done } = await setUpReady();
    expect(await updates.mayInstall()).toBe(true);
    expect(done).not.toContain('install');
    updates.installAtEnd();
    await updates.end();
    expect(done.at(-1)).toBe('install');
  });

  test('what was changed after the download is not installed', async () => {
    const { updates, world, done } = await setUpReady();
    world.check = new UpdateFailure('altered', 'The checksum is not the signed one.');
    expect(await updates.mayInstall()).toBe(false);
    expect(updates.state).toMatchObject({ kind: 'failed', trouble: 'altered' });
    updates.installAtEnd();
    await updates.end();
    expect(done).not.toContain('install');
  });

  test('what is downloaded stays while the feed is gone, and gives way to a newer one', async () => {
    const { updates, world } = await setUpReady();
    world.offered = new UpdateFailure('unreachable');
    await updates.look();
    expect(updates.newVersion).toEqual({ kind: 'ready', version: '1.1.0' });
    world.offered = { version: '1.1.0' };
    await updates.look();
    expect(updates.newVersion).toEqual({ kind: 'ready', version: '1.1.0' });
    world.offered = { version: '1.2.0' };
    await updates.look();
    expect(updates.newVersion).toEqual({ kind: 'available', version: '1.2.0' });
  });

  test('what is downloaded and then withdrawn is not installed', async () => {
    const { updates, world } = await setUpReady();
    world.offered = { version: '1.0.0' };
    await updates.look();
    expect(updates.state.kind).toBe('idle');
    expect(await updates.mayInstall()).toBe(false);
  });

  test('one thing at a time: a download waits for the look before it', async () => {
    const { updates, world, done } = setUp();
    world.offered = { version: '1.1.0' };
    await Promise.all([updates.look(), updates.download(), updates.look()]);
    expect(done).toEqual(['source', 'load', 'look', 'download', 'look']);
    expect(updates.state).toEqual({ kind: 'ready', version: '1.1.0' });
  });
});
