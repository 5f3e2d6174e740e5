import { describe, expect } from 'vitest';
import { drill, HOUR, MINUTE, SECOND } from './drill.js';
import { requestsTo } from './row.js';

describe('Certificates', () => {
  drill({
    name: 'The server shows another certificate',
    happens:
      'Not the one that was trusted: nothing is sent for three hours, until a person trusts the new one.',
    people: 220,
    async run(d) {
      const server = await d.startServer({ httpPort: null, httpsPort: 0 });
      const origin = server.httpsOrigin ?? '';
      const trusting = (certificate = '') => ({ trusted: [{ origin, certificate }] });
      const installation = d.install(trusting(server.certificate));
      await d.begin();
      const renewed = await d.within(server.newCertificate());
      installation.team.retry();
      await d.until(() => installation.team.connection.kind === 'failed', MINUTE, 'refused');
      const { connection } = installation.team;
      if (connection.kind !== 'failed') throw new Error('It waits for nobody.');
      expect(connection.problem).toMatchObject({ offer: { kind: 'trust-certificate' } });
      expect(connection.problem.message).not.toBe('');
      expect(connection.problem.advice).not.toBe('');
      const before = requestsTo(server.activity);
      await d.during(3 * HOUR);
      expect(requestsTo(server.activity)).toBe(before);
      expect(installation.team.connection.kind).toBe('failed');
      await d.within(installation.watch({ ...installation.plan, ...trusting(renewed) }));
      await d.end(5 * SECOND);
    },
  });
});
