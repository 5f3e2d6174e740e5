import { describe, expect } from 'vitest';
import { drill, FAIL_SAFE, HOUR, LONGEST_PAUSE, MINUTE, SECOND, type Drill } from './drill.js';

/** The computer sleeps for a while, and people go on changing. */
async function sleep(d: Drill, milliseconds: number): Promise<void> {
  const { machine } = d.installation;
  machine.sleep();
  await d.during(milliseconds);
  machine.wake();
}

/** The system tells of the end of a sleep: from then on nothing may be called live before the server was asked. */
function told(d: Drill): void {
  d.installation.team.woke();
  expect(d.installation.team.connection.kind).not.toBe('live');
}

/** How many endpoints and subscriptions the server has. */
function onServer(d: Drill): readonly number[] {
  const { liveEndpoints, liveSubscriptions } = d.server.activity;
  return [liveEndpoints, liveSubscriptions];
}

const HOURS = 8;

describe('Time', () => {
  drill({
    name: 'Eight hours asleep; what we had has lapsed',
    happens: 'The sessions stand, endpoint and subscriptions are gone.',
    people: 220,
    async run(d) {
      await d.begin();
      await sleep(d, HOURS * HOUR);
      expect(onServer(d)).toEqual([0, 0]);
      told(d);
      await d.end(LONGEST_PAUSE);
    },
  });

  drill({
    name: 'Eight hours asleep; the server forgot everything',
    happens: 'The sessions are gone as well.',
    async run(d) {
      await d.begin();
      d.server.dropSessions();
      await sleep(d, HOURS * HOUR);
      told(d);
      await d.end(LONGEST_PAUSE);
    },
  });

  drill({
    name: 'Eight hours asleep; the server forgot nothing',
    happens:
      'It was suspended as well: sessions, endpoint and subscription stand; we leave them to lapse, as they may be another’s.',
    leaves: true,
    async run(d) {
      const machine = d.world.machine();
      await d.startServer({ clock: machine });
      await d.begin();
      // A server that sleeps learns of no change, and calls nobody out of a sleep.
      for (const one of [machine, d.installation.machine]) one.sleep();
      await d.pass(HOURS * HOUR);
      for (const one of [machine, d.installation.machine]) one.wake();
      expect(onServer(d)).toEqual([1, 1]);
      d.change('during', 2);
      told(d);
      await d.end(LONGEST_PAUSE);
      expect(onServer(d)).toEqual([2, 2]);
      await d.pass(HOUR);
      expect(onServer(d)).toEqual([1, 1]);
    },
  });

  drill({
    name: 'Eight hours asleep, and nobody tells',
    happens: 'The system does not say that it slept; the clock ran ahead of the timers.',
    async run(d) {
      await d.begin();
      await sleep(d, HOURS * HOUR);
      await d.end(LONGEST_PAUSE);
    },
  });

  drill({
    name: 'Asleep for two minutes, again and again',
    happens: 'Two minutes asleep, one awake, for five hours; the system tells nothing.',
    async run(d) {
      await d.begin();
      d.always = () => expect(onServer(d)).toEqual([1, 1]);
      for (let round = 0; round < 100; round++) {
        d.installation.machine.sleep();
        if (round % 25 === 0) d.change('during');
        await d.pass(2 * MINUTE);
        d.installation.machine.wake();
        await d.pass(MINUTE);
        expect(d.installation.witness.wrong).toEqual([]);
      }
      d.always = () => undefined;
      await d.end(LONGEST_PAUSE);
    },
  });

  for (const [where, days] of [
    ['ahead', 1],
    ['back', -1],
  ] as const) {
    drill({
      name: `The clock is set ${where} by a day`,
      happens: 'On this computer; then three hours go by.',
      async run(d) {
        await d.begin();
        d.installation.machine.setBy(days * 24 * HOUR);
        await d.during(3 * HOUR, 4);
        expect(onServer(d)).toEqual([1, 1]);
        await d.end(5 * SECOND);
      },
    });
  }

  drill({
    name: 'Twenty-six uneventful hours',
    happens: 'Somebody changes now and then; endpoint and subscriptions are renewed in time.',
    people: 220,
    async run(d) {
      await d.begin();
      d.always = () => expect(onServer(d)).toEqual([1, 3]);
      for (let hours = 0; hours < 26; hours++) {
        d.change('during', 2);
        await d.untilRight(5 * SECOND, 'right at once');
        await d.pass(HOUR);
      }
      d.always = () => undefined;
      const { journal } = d.installation;
      expect(journal.errors).toEqual([]);
      expect(journal.counts.get('missed')).toBe(0);
      await d.end(FAIL_SAFE);
    },
  });
});
