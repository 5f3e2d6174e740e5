import { describe, expect } from 'vitest';
import { drill, FAIL_SAFE, HOUR, LONGEST_PAUSE, MINUTE, SECOND } from './drill.js';

describe('Sessions', () => {
  drill({
    name: 'The server restarts',
    happens: 'Every session, endpoint and subscription is gone, and nobody tells.',
    people: 220,
    async run(d) {
      await d.begin();
      await d.within(d.server.restart());
      d.change('during', 20);
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'The server is away for five minutes',
    happens: 'Its ports are closed; a person asks for a check meanwhile. Sessions stay.',
    async run(d) {
      await d.begin();
      await d.within(d.server.goAway());
      d.installation.team.retry();
      await d.during(5 * MINUTE);
      await d.within(d.server.comeBack());
      await d.end(LONGEST_PAUSE);
    },
  });

  drill({
    name: 'The server is away for five minutes, unnoticed',
    happens: 'Its ports are closed, and nothing was asked meanwhile; back again, it tells of what changed.',
    async run(d) {
      await d.begin();
      await d.within(d.server.goAway());
      await d.during(5 * MINUTE);
      await d.within(d.server.comeBack());
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'The server is away for two hours',
    happens: 'Longer than endpoints and subscriptions last.',
    people: 220,
    async run(d) {
      await d.begin();
      await d.within(d.server.goAway());
      await d.during(2 * HOUR);
      await d.within(d.server.comeBack());
      await d.end(LONGEST_PAUSE);
    },
  });

  for (const [session, who] of [
    ['end-user', 'end user’s'],
    ['application', 'application user’s'],
  ] as const) {
    drill({
      name: `The ${who} session ends in the middle of a fetch`,
      happens: 'What changed counts as fetched, and the answer is 401 and code 101.',
      people: 220,
      async run(d) {
        await d.begin();
        d.server.misbehave({ kind: 'expire-during-fetch', session, times: 1 });
        d.change('during', 10);
        await d.end(LONGEST_PAUSE);
      },
    });
  }

  drill({
    name: 'The end user’s session ends, and one endpoint is all there is',
    happens: 'The application user’s session stands, and with it the endpoint that takes the only place.',
    server: { behaviours: { maxEndpoints: 1 } },
    async run(d) {
      await d.begin();
      d.server.forceLogin('lead');
      d.change('during', 2);
      await d.end(FAIL_SAFE + LONGEST_PAUSE);
    },
  });

  drill({
    name: 'Sessions last five minutes',
    happens: 'Whatever is done, every session ends five minutes after its login, for an hour.',
    server: { behaviours: { sessionSeconds: 300 } },
    async run(d) {
      await d.begin();
      await d.during(HOUR, 3);
      d.server.adjust({ sessionSeconds: 0 });
      // One session is still a short one.
      await d.end(FAIL_SAFE + MINUTE, { seenWithin: FAIL_SAFE + MINUTE });
    },
  });

  drill({
    name: 'Another program forces our login',
    happens: 'The application user’s session is another one from then on; what hung on ours is gone.',
    people: 220,
    async run(d) {
      await d.begin();
      expect(d.server.forceLogin('appuser')).toBeGreaterThan(0);
      d.change('during', 10);
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'Another program forces our login where one is all there is',
    happens: 'The same on a server that refuses a second login (409, code 160) until it is forced.',
    server: { behaviours: { secondLogin: 'refuse' } },
    mayForce: true,
    async run(d) {
      await d.begin();
      d.server.forceLogin('appuser');
      d.change('during', 3);
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'Another program forces our login again and again',
    happens: 'Every three minutes for half an hour, on a server that gives one session to a user.',
    server: { behaviours: { secondLogin: 'refuse' } },
    mayForce: true,
    async run(d) {
      await d.begin();
      for (let round = 0; round < 10; round++) {
        d.server.forceLogin('appuser');
        d.installation.team.retry();
        d.change('during');
        await d.pass(3 * MINUTE);
      }
      await d.end(FAIL_SAFE + LONGEST_PAUSE, { seenWithin: 5 * SECOND });
      // No more often than a few times in a while, however often it is pushed out.
      expect(d.server.activity.forcedLogins).toBeLessThanOrEqual(2 * 6 + 2);
    },
  });
});
