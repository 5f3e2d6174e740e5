import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import type { SecureVersion } from 'node:tls';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Trust } from '../../../main/pws/verifying-agent.js';
import { BASIC } from '../../unit/pws/documents.js';
import { createCertificate, DAY_MS, type Certificate } from './certificates.js';
import { client, END_USER, failure, type RestService } from './harness.js';
import { rawServer, reply, type RawServer } from './raw-server.js';

const VERSIONS: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];

function fetchPresence(service: RestService): Promise<unknown> {
  return service.subscribedPresence(END_USER, '1', 'basic');
}

const secureServer = (certificate: Certificate): Promise<RawServer> =>
  rawServer(() => reply(200, BASIC), { ...certificate });

const both = (...certificates: Certificate[]): string => certificates.map(({ cert }) => cert).join('\n');

let pinned: Certificate;
let foreign: Certificate;
let other: Certificate;
let authority: Certificate;
let issued: Certificate;

beforeAll(async () => {
  [pinned, foreign, other, authority] = await Promise.all([
    createCertificate(),
    createCertificate({ ip: '127.0.0.9' }),
    createCertificate(),
    createCertificate({ ip: '127.0.0.9', name: 'Example CA' }),
  ]);
  issued = await createCertificate({ issuer: authority, authority: false });
});

describe('the pinned certificate is accepted', () => {
  test('from the server that it names', async () => {
    const server = await secureServer(pinned);
    const service = client({ origin: server.origin, trust: { pinned: pinned.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(server.connections()).toBe(1);
  });

  test('from a server that it does not name', async () => {
    const server = await secureServer(foreign);
    const service = client({ origin: server.origin, trust: { pinned: foreign.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
  });

  test('when an authority signed it that nobody knows', async () => {
    const server = await secureServer(issued);
    const service = client({ origin: server.origin, trust: { pinned: issued.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
  });

  test('when it may sign no others', async () => {
    const leaf = await createCertificate({ authority: false });
    const server = await secureServer(leaf);
    const service = client({ origin: server.origin, trust: { pinned: leaf.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
  });
});

describe('another one is refused', () => {
  async function refused(shown: Certificate, trust: Trust): Promise<void> {
    const server = await secureServer(shown);
    const error = await failure(fetchPresence(client({ origin: server.origin, trust })));
    expect(error).toMatchObject({
      kind: 'certificate-changed',
      certificate: {
        origin: server.origin,
        fingerprint256: new X509Certificate(shown.cert).fingerprint256,
      },
    });
    expect(error.message).toContain('another certificate');
    expect(error.message).toContain('before anything was sent');
    expect(error.advice).toContain('administrator');
    expect(server.requests).toEqual([]);
  }

  test('that looks the same', () => refused(other, { pinned: pinned.cert }));

  test('that is trusted besides', () =>
    refused(other, { pinned: pinned.cert, authorities: both(pinned, other) }));

  test('that an authority signed which is trusted besides', () =>
    refused(issued, { pinned: pinned.cert, authorities: authority.cert }));

  test('that the pinned one signed', async () => {
    // By another name, or it would pass for one that signed itself.
    const child = await createCertificate({ name: 'cup-b.example.com', issuer: pinned, authority: false });
    await refused({ ...child, cert: both(child, pinned) }, { pinned: pinned.cert });
  });

  test('that signed the pinned one', () => refused(authority, { pinned: issued.cert }));

  test('where a text holds several: the first one is meant', () =>
    refused(other, { pinned: both(pinned, other) }));

  test('that is out of date besides', async () =>
    refused(await createCertificate({ validTo: -DAY_MS }), { pinned: pinned.cert }));
});

test('the pinned one, once out of date, is refused for that', async () => {
  const old = await createCertificate({ validTo: -DAY_MS });
  const server = await secureServer(old);
  const error = await failure(fetchPresence(client({ origin: server.origin, trust: { pinned: old.cert } })));
  expect(error).toMatchObject({
    kind: 'certificate',
    reason: 'CERT_HAS_EXPIRED',
    message: expect.stringContaining('out of date') as string,
    certificate: { fingerprint256: new X509Certificate(old.cert).fingerprint256 },
  });
  expect(server.requests).toEqual([]);
});

describe.each(VERSIONS)('over %s', (version) => {
  const ticketKeys = Buffer.alloc(48, 7);

  test('a certificate that changed is seen on every new connection, the session resumed or not', async () => {
    const options = { ticketKeys, maxVersion: version };
    const server = await rawServer(
      (_, socket) => {
        socket.end(reply(200, BASIC, { Connection: 'close' }));
        return undefined;
      },
      { ...options, ...pinned },
    );
    const service = client({ origin: server.origin, trust: { pinned: pinned.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(await fetchPresence(service)).toHaveLength(3);
    server.show({ ...options, ...other });
    expect(await failure(fetchPresence(service))).toMatchObject({ kind: 'certificate-changed' });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ['untrusted', () => ({})],
    ['not the pinned one', () => ({ pinned: pinned.cert })],
    ['for another name', () => ({ authorities: foreign.cert })],
  ])('a server whose certificate is %s gets no byte of the password', async (_, trust) => {
    const server = await rawServer(() => reply(200), { ...foreign, maxVersion: version });
    const line = await tapped(server.port);
    const service = client({ origin: `https://127.0.0.1:${line.port}`, trust: trust() });
    // Long enough to be told from what makes the connection.
    const password = 'secret'.repeat(10_000);
    const error = await failure(service.loginApplicationUser('appuser', password));
    expect(error.kind).toMatch(/^certificate/u);
    expect(await line.sent).toBeLessThan(5_000);
    expect(server.requests).toEqual([]);
  });

  test('the password is sent to one that is trusted', async () => {
    const server = await rawServer(() => reply(200), { ...pinned, maxVersion: version });
    const line = await tapped(server.port);
    const service = client({ origin: `https://127.0.0.1:${line.port}`, trust: { pinned: pinned.cert } });
    await failure(service.loginApplicationUser('appuser', 'secret'.repeat(10_000)));
    service.close();
    expect(await line.sent).toBeGreaterThan(60_000);
  });
});

/** A line to a port that counts the bytes that its first connection sends there until it is closed. */
async function tapped(to: number): Promise<{ readonly port: number; readonly sent: Promise<number> }> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const sent = new Promise<number>((resolve) => {
    server.once('connection', (near) => {
      const far = connect(to, '127.0.0.1');
      let bytes = 0;
      near.on('data', (chunk) => (bytes += chunk.length));
      near
        .on('error', () => undefined)
        .on('close', () => {
          far.destroy();
          resolve(bytes);
        });
      far.on('error', () => undefined).on('close', () => near.destroy());
      near.pipe(far);
      far.pipe(near);
    });
  });
  return { port: (server.address() as AddressInfo).port, sent };
}
