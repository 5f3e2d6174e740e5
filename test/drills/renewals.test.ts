import { describe, expect } from 'vitest';
import { drill, HOUR, LONGEST_PAUSE, MINUTE } from './drill.js';

describe('Renewals', () => {
  for (const code of [132, 200, 206] as const) {
    drill({
      name: `The endpoint is not renewed: code ${code}`,
      happens: 'Every refresh of the endpoint is refused, for three hours.',
      people: 220,
      async run(d) {
        await d.begin();
        d.server.misbehave({ kind: 'refuse', operation: 'refresh', code });
        await d.during(3 * HOUR, 6);
        await d.server.behave();
        await d.end(LONGEST_PAUSE);
        expect(d.server.activity).toMatchObject({ liveEndpoints: 1, liveSubscriptions: 3 });
      },
    });
  }

  drill({
    name: 'The endpoint is unknown at its renewal, and one subscription is all there is',
    happens: 'The session stands, and with it the subscription that takes the only place.',
    server: { behaviours: { maxSubscriptions: 1 } },
    // The server only says that it does not know the endpoint: it stays there until it lapses.
    leaves: true,
    async run(d) {
      await d.begin();
      d.server.misbehave({ kind: 'refuse', operation: 'refresh', code: 132, times: 1 });
      await d.until(() => d.server.activity.refreshes > 0, HOUR, 'renewed');
      d.change('during', 2);
      await d.end(LONGEST_PAUSE);
    },
  });

  for (const code of [139, 202, 211] as const) {
    drill({
      name: `Subscriptions are not renewed: code ${code}`,
      happens: 'From before they are to be renewed until after they lapsed no subscription is to be had.',
      people: 220,
      async run(d) {
        await d.begin();
        await d.pass(40 * MINUTE);
        d.server.misbehave({ kind: 'refuse', operation: 'subscribe', code });
        await d.during(40 * MINUTE);
        await d.server.behave();
        await d.end(LONGEST_PAUSE);
        expect(d.server.activity).toMatchObject({ liveEndpoints: 1, liveSubscriptions: 3 });
      },
    });
  }
});
