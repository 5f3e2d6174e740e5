import { describe, expect } from 'vitest';
import { createRestService } from '../../main/pws/rest-service.js';
import { drill, FAIL_SAFE, HOUR, LONGEST_PAUSE, MINUTE, SECOND, type Drill } from './drill.js';
import type { Installation } from './installation.js';

const SAME = ['lead', 'lead', 'lead'];
const DIFFERENT = ['lead', 'lead2', 'lead3'];
const credentials = (endUser: string) => ({ applicationUser: 'appuser', password: 'appuser', endUser });

/** Three installations of one application user, each live. */
async function threeLive(d: Drill, endUsers: readonly string[]): Promise<Installation[]> {
  await d.startServer();
  const three = endUsers.map((endUser, index) =>
    d.install({ credentials: credentials(endUser) }, { random: () => index / 3 }),
  );
  await d.begin();
  expect(d.server.activity).toMatchObject({ liveEndpoints: 3, liveSubscriptions: 3 });
  return three;
}

describe('Several installations', () => {
  for (const [whose, endUsers] of [
    ['the same end user', SAME],
    ['three end users', DIFFERENT],
  ] as const) {
    drill({
      name: `One of three crashes, ${whose}`,
      happens: 'Its process ends; endpoint and subscription stay on the server until they lapse.',
      async run(d) {
        const [first] = await threeLive(d, endUsers);
        await first?.crash();
        d.change('during', 2);
        await d.untilRight(5 * SECOND, 'right for the others');
        expect(d.server.activity).toMatchObject({ liveEndpoints: 3, liveSubscriptions: 3 });
        await d.during(HOUR + 5 * MINUTE);
        expect(d.server.activity).toMatchObject({ liveEndpoints: 2, liveSubscriptions: 2 });
        await d.end(5 * SECOND);
      },
    });

    drill({
      name: `One of three quits, ${whose}`,
      happens: 'It takes what is its own off the server and logs nobody out.',
      async run(d) {
        const [, second] = await threeLive(d, endUsers);
        d.change('during', 2);
        await d.within(second!.quit());
        expect(d.server.activity).toMatchObject({ liveEndpoints: 2, liveSubscriptions: 2 });
        await d.end(5 * SECOND);
      },
    });

    drill({
      name: `Somebody forces the login of three, ${whose}`,
      happens:
        'A script forces the application user’s login: what hung on the old session is gone for all three.',
      mayForce: true,
      async run(d) {
        await threeLive(d, endUsers);
        const script = createRestService({ origin: d.server.httpOrigin ?? '' });
        await d.within(script.loginApplicationUser('appuser', 'appuser', { force: true }));
        script.close();
        d.change('during', 2);
        await d.end(FAIL_SAFE + MINUTE);
        expect(d.server.activity).toMatchObject({ forcedLogins: 1, liveEndpoints: 3, liveSubscriptions: 3 });
      },
    });
  }

  for (const [whose, endUser] of [
    ['the same end user', 'lead'],
    ['two end users', 'lead2'],
  ] as const) {
    drill({
      name: `One of two sleeps for eight hours, ${whose}`,
      happens: 'What it had lapses, and the numbers are given to the one that starts meanwhile.',
      async run(d) {
        await d.begin();
        const sleeper = d.installation;
        sleeper.machine.sleep();
        await d.pass(HOUR + 5 * MINUTE);
        expect(d.server.activity).toMatchObject({ liveEndpoints: 0, liveSubscriptions: 0 });
        const other = d.install({ credentials: credentials(endUser) });
        await other.watch();
        await d.until(() => other.isRight && other.isTold, MINUTE, 'live');
        await d.during(7 * HOUR, 2);
        sleeper.machine.wake();
        sleeper.team.woke();
        await d.untilRight(LONGEST_PAUSE, 'right after the sleep');
        await d.pass(FAIL_SAFE);
        expect(d.server.activity).toMatchObject({ liveEndpoints: 2, liveSubscriptions: 2 });
        await d.within(sleeper.quit());
        expect(d.server.activity).toMatchObject({ liveEndpoints: 1, liveSubscriptions: 1 });
        await d.end(5 * SECOND);
        expect(other.journal.errors).toEqual([]);
        expect(['reconnects', 'missed'].map((count) => other.journal.counts.get(count as 'missed'))).toEqual([
          0, 0,
        ]);
      },
    });
  }

  drill({
    name: 'A crash, and the next start',
    happens: 'The next run on the same folder removes what the one before left, and nothing of another’s.',
    people: 220,
    async run(d) {
      await d.startServer();
      const folder = d.folder();
      const crashing = d.install({}, { folder });
      const other = d.install();
      await d.begin();
      await crashing.crash();
      d.change('during', 2);
      const next = d.install({}, { folder });
      await next.watch();
      await d.untilRight(MINUTE, 'right in the next run');
      expect(d.server.activity).toMatchObject({ liveEndpoints: 2, liveSubscriptions: 6 });
      expect(other.isTold).toBe(true);
      await d.end(5 * SECOND);
    },
  });
});
