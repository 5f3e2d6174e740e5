import { request } from 'node:http';
import { describe, expect } from 'vitest';
import { drill, FAIL_SAFE, MINUTE, SECOND, type Drill } from './drill.js';

/** Somebody who is no server of ours calls us. */
function call(d: Drill, path: string): Promise<number> {
  const { callback } = d.installation;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: callback?.port, path, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('Notifications', () => {
  drill({
    name: 'One is lost',
    happens: 'A notification does not arrive; the server then waits for a fetch before it sends another.',
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'lose-notifications', times: 1 });
      d.change('during', 2);
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'All are lost for half an hour',
    happens: 'No notification arrives for 30 minutes while people change.',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'lose-notifications' });
      await d.during(30 * MINUTE);
      await d.server.behave();
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'Every third is lost',
    happens: 'Every third notification does not arrive, for an hour.',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'lose-notifications', every: 3 });
      await d.during(60 * MINUTE, 12);
      await d.server.behave();
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'Each comes twice',
    happens: 'Every notification is sent two times.',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'repeat-notifications' });
      await d.during(5 * MINUTE, 10);
      await d.end(5 * SECOND);
    },
  });

  drill({
    name: 'They overtake one another',
    happens: 'Every other notification comes only after the next one, whenever that is.',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'swap-notifications' });
      await d.during(20 * MINUTE, 10);
      await d.server.behave();
      await d.end(FAIL_SAFE + MINUTE);
    },
  });

  drill({
    name: 'They are late',
    happens: 'Every notification takes 90 seconds.',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'delay-notifications', seconds: 90 });
      await d.during(20 * MINUTE, 10);
      await d.server.behave();
      await d.end(2 * MINUTE);
    },
  });

  drill({
    name: 'They are about an unknown subscription',
    happens: 'The server calls 200 times for a subscription that there is not.',
    async run(d) {
      await d.begin();
      const { fetches } = d.server.activity;
      await d.within(d.server.notifyUnknown(200));
      expect(d.server.activity.fetches).toBe(fetches);
      await d.during(MINUTE);
      await d.end(5 * SECOND);
    },
  });

  drill({
    name: 'Somebody else calls',
    happens: 'Calls with a wrong secret, and with the right one but for ids that are none of ours.',
    async run(d) {
      await d.begin();
      const { fetches } = d.server.activity;
      const path = d.installation.callback?.path ?? '';
      const event = 'eventType=PRESENCE_NOTIFICATION';
      for (const wrong of [
        '/',
        `/pws?id=1&${event}`,
        `${path.slice(0, -1)}?id=1&${event}`,
        `${path}x?id=1&${event}`,
        `${path}?id=9999&${event}`,
        `${path}?id=01&${event}`,
        `${path}?id=-1&${event}`,
        `${path}?id=1`,
        `${path}?id=1&id=2&${event}`,
        `${path}?id=1&eventType=OTHER`,
      ]) {
        expect(await d.within(call(d, wrong))).toBe(404);
      }
      expect(d.server.activity.fetches).toBe(fetches);
      await d.during(MINUTE);
      await d.end(5 * SECOND);
    },
  });
});
