import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { passwordBody, sessionKey } from './client.js';
import { setUp } from './harness.js';
import { send } from './raw-http.js';

const PATH = '/presence-service/users/appuser/sessions';

test('a client that trusts the certificate verifies the server, by address and by name', async () => {
  const { simulator } = await setUp({ httpsPort: 0 });
  const ca = simulator.certificate ?? '';
  const { port } = new URL(simulator.httpsOrigin ?? '');
  const keys: string[] = [];
  for (const host of ['127.0.0.1', 'localhost']) {
    const answer = await send('POST', `https://${host}:${port}${PATH}`, {
      ca,
      body: passwordBody('appuser'),
    });
    expect(answer.headers.location).toBe(`https://${host}:${port}/presence-service/users/appuser/session`);
    keys.push(sessionKey(answer));
  }
  const plain = await send('POST', `${simulator.httpOrigin}${PATH}`, { body: passwordBody('appuser') });
  expect(new Set([...keys, sessionKey(plain)]).size).toBe(1);
});

test('a client that does not trust it turns away', async () => {
  const { simulator } = await setUp({ httpPort: null, httpsPort: 0 });
  expect(simulator.httpOrigin).toBeUndefined();
  await expect(send('POST', `${simulator.httpsOrigin}${PATH}`)).rejects.toThrow(/self-signed/u);
});

test('the certificate names every address of this machine and the chosen host', async () => {
  const { simulator } = await setUp({ httpsPort: 0, host: '127.0.0.2' });
  const certificate = new X509Certificate(simulator.certificate ?? '');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  for (const address of ['127.0.0.1', '::1', '127.0.0.2']) expect(certificate.checkIP(address)).toBe(address);
  expect(certificate.ca).toBe(true);
});

test('without https there is no certificate', async () => {
  const { simulator } = await setUp();
  expect([simulator.httpsOrigin, simulator.certificate]).toEqual([undefined, undefined]);
});
