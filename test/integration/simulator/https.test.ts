import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:https';
import { expect, onTestFinished, test } from 'vitest';
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

test.each([
  ['expired', /expired/u],
  ['other-name', /does not match/u],
] as const)('a certificate that is %s is refused by who trusts it', async (certificateKind, reason) => {
  const { simulator } = await setUp({ httpsPort: 0, certificateKind });
  const ca = simulator.certificate ?? '';
  await expect(send('POST', `${simulator.httpsOrigin}${PATH}`, { ca })).rejects.toThrow(reason);
  await simulator.newCertificate();
  await expect(send('POST', `${simulator.httpsOrigin}${PATH}`, { ca })).rejects.toThrow(/self-signed/u);
  const renewed = { ca: simulator.certificate ?? '', body: passwordBody('appuser') };
  expect((await send('POST', `${simulator.httpsOrigin}${PATH}`, renewed)).status).toBe(201);
});

test('a new certificate replaces the old one at once, also for who was connected', async () => {
  const { simulator } = await setUp({ httpsPort: 0 });
  const before = simulator.certificate ?? '';
  // It keeps connections and TLS sessions, as a client does.
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const statusOf = (ca: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const call = request(`${simulator.httpsOrigin}${PATH}`, { agent, ca, method: 'POST' }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      call.on('error', reject).end(passwordBody('appuser'));
    });
  expect(await statusOf(before)).toBe(201);
  const [kept] = Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
  const closed = once(kept!, 'close');
  const after = await simulator.newCertificate();
  await closed;
  expect([after === before, after === simulator.certificate]).toEqual([false, true]);
  await expect(statusOf(before)).rejects.toThrow(/self-signed/u);
  expect(await statusOf(after)).toBe(201);
});

test('a new certificate made while away is there when the server is back', async () => {
  const { simulator } = await setUp({ httpsPort: 0 });
  await simulator.goAway();
  const ca = await simulator.newCertificate();
  await simulator.comeBack();
  const answer = await send('POST', `${simulator.httpsOrigin}${PATH}`, { ca, body: passwordBody('appuser') });
  expect(answer.status).toBe(201);
});

test('without https there is no new certificate either', async () => {
  const { simulator } = await setUp();
  await expect(simulator.newCertificate()).rejects.toThrow(RangeError);
});
