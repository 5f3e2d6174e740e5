import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SessionBus, type BusCall } from '../../../main/desktop/session-bus.js';
import { ManualClock } from '../../support/manual-clock.js';

interface Sent {
  readonly destination: string;
  readonly member: string;
}

const busses = vi.hoisted(() => ({
  made: [] as { isGone: boolean; asked: string[] }[],
  /** Who answers nothing. */
  hung: new Set<string>(),
}));
vi.mock('@jellybrick/dbus-next', () => ({
  // Called with `new`; what it answers is what that gives.
  Message: function (call: Sent) {
    return call;
  },
  MessageFlag: { NO_AUTO_START: 2 },
  MessageType: { SIGNAL: 4 },
  sessionBus: () => {
    const made = { isGone: false, asked: [] as string[] };
    busses.made.push(made);
    return Object.assign(new EventEmitter(), {
      call: ({ destination, member }: Sent) => {
        made.asked.push(member);
        return busses.hung.has(destination)
          ? new Promise(() => undefined)
          : Promise.resolve({ body: [`answer to ${member}`] });
      },
      disconnect: () => void (made.isGone = true),
    });
  },
}));

const DAEMON = 'org.freedesktop.DBus';
const call = (destination: string, member: string): BusCall => ({
  destination,
  path: '/',
  interface: destination,
  member,
});

const { platform } = process;
beforeEach(() => {
  busses.made.length = 0;
  busses.hung.clear();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere');
  Object.defineProperty(process, 'platform', { value: 'linux' });
});
afterEach(() => {
  vi.unstubAllEnvs();
  Object.defineProperty(process, 'platform', { value: platform });
});

test('a service that does not answer takes nothing from the others', async () => {
  const clock = new ManualClock();
  const bus = new SessionBus(clock);
  busses.hung.add('org.example.Hung');
  const failed = expect(bus.call(call('org.example.Hung', 'Slow'))).rejects.toThrow();
  await clock.advance(5_000);
  await failed;
  expect(await bus.call(call('org.example.Other', 'Quick'))).toEqual(['answer to Quick']);
  expect(busses.made).toMatchObject([{ isGone: false }]);
  expect(clock.pending).toBe(0);
});

test('a bus that does not answer itself is let go, and the next call connects anew', async () => {
  const clock = new ManualClock();
  const bus = new SessionBus(clock);
  busses.hung.add(DAEMON).add('org.example.Hung');
  const failed = expect(bus.call(call('org.example.Hung', 'Slow'))).rejects.toThrow();
  await clock.advance(5_000);
  await failed;
  await clock.advance(5_000);
  expect(busses.made).toMatchObject([{ isGone: true }]);
  busses.hung.clear();
  expect(await bus.call(call('org.example.Other', 'Quick'))).toEqual(['answer to Quick']);
  expect(busses.made).toMatchObject([{ isGone: true }, { isGone: false }]);
});
