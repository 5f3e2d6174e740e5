import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Status } from '../../../main/pws/status.js';
import type { Monitor } from '../../../main/presence/monitor.js';
import type { Operation } from './faults.js';
import { coded, unreachable } from './faults.js';
import { HOUR, MINUTE, people, SECOND, setUp } from './monitor-harness.js';

const CONTACTS = people(101);
const WATCHED = ['person0@example.com', 'person99@example.com', 'person100@example.com'];
const PROBLEM = { message: 'The port is taken.', advice: 'Choose another.' };

type World = ReturnType<typeof setUp> & { readonly monitor: Monitor };

/** Something that happens to the connection. */
interface Happening {
  readonly name: string;
  readonly happen: (world: World) => Promise<void> | void;
}

const happening = (name: string, happen: Happening['happen']): Happening => ({
  name,
  happen,
});
const once = (name: string, happen: Happening['happen']): fc.Arbitrary<Happening> =>
  fc.constant(happening(name, happen));
const toggled = (name: string, toggle: (world: World, on: boolean) => void): fc.Arbitrary<Happening> =>
  fc.boolean().map((on) => happening(`${name} ${on}`, (world) => toggle(world, on)));

const change = fc
  .tuple(fc.constantFrom(...WATCHED), fc.constantFrom<Status>('AVAILABLE', 'AWAY', 'DND', 'BUSY'))
  .map(([contact, status]) =>
    happening(`${contact} is ${status}`, ({ server }) => server.set(contact, status)),
  );

const refusals = fc
  .tuple(
    fc.constantFrom<Operation>(
      'loginApplicationUser',
      'loginEndUser',
      'registerEndpoint',
      'refreshEndpoint',
      'unregisterEndpoint',
      'subscribe',
      'unsubscribe',
      'subscribedPresence',
      'open',
    ),
    fc.constantFrom(0, 101, 114, 123, 124, 132, 133, 136, 138, 139, 160, 200, 209, 210, 211, 212),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([operation, code, times]) =>
    happening(`${operation} fails with ${code || 'no answer'} ${times} times`, ({ server }) =>
      server.fail(operation, code === 0 ? unreachable() : coded(code), times),
    ),
  );

const passing = fc
  .oneof(fc.integer({ min: 0, max: 3 * SECOND }), fc.integer({ min: 0, max: 20 * MINUTE }))
  .map((time) => happening(`${time} ms pass`, ({ clock }) => clock.advance(time)));

const settings = fc.oneof(
  toggled('out of reach', ({ server }, on) => (server.faults.outage = on ? unreachable() : undefined)),
  toggled('few requests', ({ server, clock }, on) => {
    server.faults.limit = on ? { perSecond: 3, now: () => clock.world } : undefined;
  }),
  toggled('notifications lost', ({ server }, on) => (server.blocked = on)),
  toggled('notifications overtake', ({ server }, on) => (server.notifyFirst = on)),
  toggled('deaf', ({ server }, on) => (server.deaf = on ? PROBLEM : undefined)),
  toggled('refuses a second login', ({ server }, on) => (server.refusesSecondLogin = on)),
  toggled('room is scarce', ({ server }, on) => {
    server.room = on ? { endpoints: 1, subscriptions: 2 } : { endpoints: Infinity, subscriptions: Infinity };
  }),
);

const upheavals = fc.oneof(
  once('restart', ({ server }) => server.restart()),
  once('another takes over', ({ server }) => server.takeOver()),
  once('subscriptions are gone', ({ server }) => server.subscriptions.clear()),
  once('endpoints are gone', ({ server }) => server.endpoints.clear()),
  once('an answer is lost', ({ server }) => {
    server.loseAnswer = unreachable();
  }),
  once('asked', ({ monitor }) => monitor.retry()),
  fc.integer({ min: 1, max: 3 }).map((n) =>
    happening(`address ${n}`, ({ server }) => {
      server.address = `10.0.0.${n}`;
    }),
  ),
  fc
    .integer({ min: -24 * HOUR, max: 24 * HOUR })
    .map((time) => happening(`clock set by ${time} ms`, ({ clock }) => clock.jump(time))),
  fc.integer({ min: SECOND, max: 8 * HOUR }).map((time) =>
    happening(`sleeps ${time} ms`, ({ clock, monitor }) => {
      clock.sleep(time);
      monitor.woke();
    }),
  ),
);

const story = fc.array(
  fc.oneof(
    { arbitrary: change, weight: 3 },
    { arbitrary: passing, weight: 4 },
    { arbitrary: refusals, weight: 3 },
    { arbitrary: settings, weight: 2 },
    { arbitrary: upheavals, weight: 2 },
  ),
  { minLength: 1, maxLength: 25 },
);

test(
  'whatever happened: once it is over the list is right, and nothing but what is ours stands on the server',
  { timeout: 30_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.double({ min: 0, max: 0.999, noNaN: true }), async (happenings, random) => {
        const world = setUp(CONTACTS);
        const { server, clock, start, states, statuses } = world;
        const monitor = start({ random: () => random });
        for (const { happen } of happenings) await happen({ ...world, monitor });

        server.faults.clear();
        server.loseAnswer = undefined;
        server.blocked = false;
        server.deaf = undefined;
        server.refusesSecondLogin = false;
        server.room = { endpoints: Infinity, subscriptions: Infinity };
        // What is wrong comes to light, and what only a person can mend is mended.
        await clock.advance(SECOND);
        monitor.retry();
        // What could not be removed lapses in an hour.
        await clock.advance(HOUR + 15 * MINUTE);
        server.lapse();
        const untouched = Object.fromEntries(CONTACTS.map((contact) => [contact, 'AVAILABLE']));
        expect(statuses()).toEqual({ ...untouched, ...Object.fromEntries(server.truth) });
        expect(states.at(-1)).toMatchObject({ kind: 'live', push: { kind: 'arriving' } });
        expect(server.endpoints.size).toBe(1);
        expect(server.subscriptions.size).toBe(2);

        server.set('person100@example.com', 'VACATION');
        await clock.advance(SECOND);
        expect(statuses()['person100@example.com']).toBe('VACATION');

        await monitor.stop();
        expect(server.endpoints.size).toBe(0);
        expect(server.subscriptions.size).toBe(0);
        expect(server.count('logout')).toBe(0);
        expect(clock.pending).toBe(0);
      }),
      { numRuns: 150 },
    );
  },
);
