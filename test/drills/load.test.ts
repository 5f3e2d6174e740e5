import { describe } from 'vitest';
import { drill, FAIL_SAFE, LONGEST_PAUSE, MINUTE, SECOND } from './drill.js';

describe('Load', () => {
  drill({
    name: 'CPU above 80 % for ten minutes',
    happens: 'The server notifies nothing for ten minutes and answers every fetch with 503 and code 210.',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.setCpuHigh(true);
      await d.during(10 * MINUTE);
      d.server.setCpuHigh(false);
      await d.end(LONGEST_PAUSE);
    },
  });

  drill({
    name: 'Three requests a second, no more',
    happens: 'From the start on the server refuses what goes beyond, and then forgets every session.',
    people: 250,
    server: { behaviours: { maxRequestsPerSecond: 3 } },
    // Four requests take everything off the server, and nobody waits for a second when quitting.
    leaves: true,
    async run(d) {
      await d.begin({ seenWithin: 15 * SECOND });
      d.server.dropSessions();
      await d.during(12 * MINUTE);
      // Whoever asks more often than that is told to wait.
      await d.end(LONGEST_PAUSE, { seenWithin: 15 * SECOND });
    },
  });

  drill({
    name: 'No free subscriptions for a while',
    happens:
      'The server forgets every session and then refuses to subscribe for five minutes (503, code 211).',
    people: 220,
    async run(d) {
      await d.begin();
      d.server.dropSessions();
      d.server.misbehave({ kind: 'refuse', operation: 'subscribe', code: 211 });
      d.installation.team.retry();
      await d.during(5 * MINUTE);
      await d.server.behave();
      await d.end(LONGEST_PAUSE);
    },
  });

  drill({
    name: 'One endpoint and one subscription to be had',
    happens: 'There is no room for a second one while the first is renewed, for three hours.',
    server: { behaviours: { maxEndpoints: 1, maxSubscriptions: 1 } },
    async run(d) {
      await d.begin();
      await d.during(3 * 60 * MINUTE, 12);
      await d.end(FAIL_SAFE);
    },
  });
});
