import { describe, expect, test } from 'vitest';
import type { BusSignal } from '../../../main/desktop/session-bus.js';
import { TrayHost } from '../../../main/desktop/tray-host.js';
import { ManualClock } from '../../support/manual-clock.js';

const WATCHER = 'org.kde.StatusNotifierWatcher';

/** A tray on a made-up bus, and what is heard when it comes and goes. */
async function hostOn(isTaken: boolean | undefined) {
  const clock = new ManualClock();
  let hear: (signal: BusSignal) => void = () => undefined;
  const host = new TrayHost(
    {
      call: () => (isTaken === undefined ? Promise.reject(new Error('no bus')) : Promise.resolve([isTaken])),
      listen: (_rule, listener) => {
        hear = listener;
        return Promise.resolve();
      },
    },
    clock,
  );
  let gone = 0;
  await host.follow(() => gone++);
  const owner = (name: string, now: string): void =>
    hear({
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameOwnerChanged',
      body: [name, now === '' ? ':1.5' : '', now],
    });
  return { clock, host, owner, gone: () => gone };
}

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test.each([true, false])('a tray is there when its name is taken: %s', async (isTaken) => {
    expect((await hostOn(isTaken)).host.isThere).toBe(isTaken);
  });

  test('without a bus none is there', async () => {
    expect((await hostOn(undefined)).host.isThere).toBe(false);
  });

  test('one that starts later is found', async () => {
    const { host, owner } = await hostOn(false);
    owner('org.example.Other', ':1.9');
    expect(host.isThere).toBe(false);
    owner(WATCHER, ':1.9');
    expect(host.isThere).toBe(true);
  });

  test('one that is started anew is not missed, one that stays away is', async () => {
    const { host, owner, clock, gone } = await hostOn(true);
    owner(WATCHER, '');
    expect(host.isThere).toBe(false);
    await clock.advance(3_000);
    owner(WATCHER, ':1.9');
    await clock.advance(60_000);
    expect([host.isThere, gone()]).toEqual([true, 0]);
    owner(WATCHER, '');
    await clock.advance(60_000);
    expect(gone()).toBe(1);
  });
});
