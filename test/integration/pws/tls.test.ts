import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { BASIC } from '../../unit/pws/documents.js';
import { createCertificate, DAY_MS, type Certificate } from './certificates.js';
import { client, END_USER, failure, type RestService } from './harness.js';
import { rawServer, reply, type RawServer } from './raw-server.js';

function fetchPresence(service: RestService): Promise<unknown> {
  return service.subscribedPresence(END_USER, '1', 'basic');
}

const secureServer = (certificate: Certificate): Promise<RawServer> =>
  rawServer(() => reply(200, BASIC), { ...certificate });

let own: Certificate;
let foreign: Certificate;
let old: Certificate;
let authority: Certificate;
let issued: Certificate;

beforeAll(async () => {
  [own, foreign, old, authority] = await Promise.all([
    createCertificate(),
    createCertificate({ ip: '127.0.0.9' }),
    createCertificate({ validTo: -DAY_MS }),
    createCertificate({ ip: '127.0.0.9', name: 'Example CA' }),
  ]);
  issued = await createCertificate({ issuer: authority, authority: false });
});

describe('a self-signed certificate', () => {
  test('is refused, before anything is sent', async () => {
    const server = await secureServer(own);
    const error = await failure(fetchPresence(client({ origin: server.origin })));
    expect(error).toMatchObject({ kind: 'certificate', reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(error.advice).toContain('administrator');
    expect(server.requests).toEqual([]);
  });

  test('is accepted when it is trusted', async () => {
    const server = await secureServer(own);
    const service = client({ origin: server.origin, trust: { authorities: own.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(server.connections()).toBe(1);
  });

  test('is refused when another one is trusted', async () => {
    const server = await secureServer(own);
    const trust = { authorities: foreign.cert };
    expect(await failure(fetchPresence(client({ origin: server.origin, trust })))).toMatchObject({
      kind: 'certificate',
    });
  });
});

describe('what was refused is told', () => {
  test('of a self-signed one', async () => {
    const server = await secureServer(own);
    const { certificate } = await failure(fetchPresence(client({ origin: server.origin })));
    const shown = new X509Certificate(own.cert);
    expect(certificate).toEqual({
      origin: server.origin,
      subject: 'cup.example.com, Example Ltd',
      issuer: 'cup.example.com, Example Ltd',
      validFrom: Date.parse(shown.validFrom),
      validTo: Date.parse(shown.validTo),
      fingerprint256: shown.fingerprint256,
      selfSigned: true,
      pem: shown.toString(),
    });
    const lasts = certificate!.validTo - certificate!.validFrom;
    expect(Math.round(lasts / DAY_MS)).toBe(3);
  });

  test('of one that somebody else signed', async () => {
    const server = await secureServer(issued);
    const error = await failure(fetchPresence(client({ origin: server.origin })));
    expect(error).toMatchObject({
      kind: 'certificate',
      certificate: { issuer: 'Example CA, Example Ltd', selfSigned: false },
    });
  });

  test('of one for another name, and of one out of date', async () => {
    for (const shown of [foreign, old]) {
      const server = await secureServer(shown);
      const trust = { authorities: shown.cert };
      const { certificate } = await failure(fetchPresence(client({ origin: server.origin, trust })));
      expect(certificate?.fingerprint256).toBe(new X509Certificate(shown.cert).fingerprint256);
    }
  });

  test('and nothing of a server that shows none', async () => {
    const server = await rawServer(() => reply(200, BASIC), {});
    const error = await failure(fetchPresence(client({ origin: server.origin })));
    expect(error.kind).toBe('unreachable');
    expect(error.certificate).toBeUndefined();
  });

  test('nor of one that breaks off later', async () => {
    const server = await rawServer(
      (_, socket) => {
        socket.destroy();
        return undefined;
      },
      { ...own },
    );
    const trust = { authorities: own.cert };
    const error = await failure(fetchPresence(client({ origin: server.origin, trust })));
    expect(error.kind).toBe('unreachable');
    expect(error.certificate).toBeUndefined();
  });
});

describe('an authority', () => {
  test('vouches for whom it signed', async () => {
    const server = await secureServer(issued);
    const service = client({ origin: server.origin, trust: { authorities: authority.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
  });

  test('may stand with others in one text', async () => {
    const server = await secureServer(issued);
    const authorities = `Ours:\n${foreign.cert}\n\nTheirs:\r\n${authority.cert.replaceAll('\n', '\r\n')}`;
    expect(await fetchPresence(client({ origin: server.origin, trust: { authorities } }))).toHaveLength(3);
  });

  test('need not be known where the certificate itself is', async () => {
    const server = await secureServer(issued);
    const service = client({ origin: server.origin, trust: { authorities: issued.cert } });
    expect(await fetchPresence(service)).toHaveLength(3);
  });

  test('does not vouch for another name', async () => {
    const elsewhere = await createCertificate({ ip: '127.0.0.9', issuer: authority, authority: false });
    const server = await secureServer(elsewhere);
    const trust = { authorities: authority.cert };
    const error = await failure(fetchPresence(client({ origin: server.origin, trust })));
    expect(error).toMatchObject({ kind: 'certificate', message: expect.stringContaining('name') as string });
    expect(server.requests).toEqual([]);
  });
});

test('a trusted certificate for another name is refused, and says so', async () => {
  const server = await secureServer(foreign);
  const trust = { authorities: foreign.cert };
  const error = await failure(fetchPresence(client({ origin: server.origin, trust })));
  expect(error).toMatchObject({ kind: 'certificate', message: expect.stringContaining('name') as string });
  expect(server.requests).toEqual([]);
});

test('one that is out of date is refused, and says so', async () => {
  const server = await secureServer(old);
  const trust = { authorities: old.cert };
  const error = await failure(fetchPresence(client({ origin: server.origin, trust })));
  expect(error).toMatchObject({
    kind: 'certificate',
    message: expect.stringContaining('out of date') as string,
  });
  expect(server.requests).toEqual([]);
});

test('one that is not yet valid is refused, and says so', async () => {
  const early = await createCertificate({ validFrom: DAY_MS, validTo: 2 * DAY_MS });
  const server = await secureServer(early);
  const trust = { authorities: early.cert };
  expect(await failure(fetchPresence(client({ origin: server.origin, trust })))).toMatchObject({
    kind: 'certificate',
    reason: 'CERT_NOT_YET_VALID',
    message: expect.stringContaining('out of date') as string,
  });
});

test('no environment variable turns the verifying off', async () => {
  // eslint-disable-next-line no-restricted-syntax -- Set to see that it does nothing.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  onTestFinished(() => void vi.unstubAllEnvs());
  const server = await secureServer(own);
  const error = await failure(fetchPresence(client({ origin: server.origin })));
  expect(error.kind).toBe('certificate');
  expect(server.requests).toEqual([]);
});

test('https to a port without TLS', async () => {
  const server = createServer((_, response) => void response.end(BASIC)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const error = await failure(fetchPresence(client({ origin: `https://127.0.0.1:${port}` })));
  expect(error).toMatchObject({ kind: 'unreachable', advice: expect.stringContaining('8083') as string });
});

test('http to a port with TLS', async () => {
  const server = await secureServer(own);
  const origin = server.origin.replace('https:', 'http:');
  expect(await failure(fetchPresence(client({ origin })))).toMatchObject({ kind: 'unreachable' });
});

describe.each(['authorities', 'pinned'])('a text to trust that is no certificate, as %s', (kind) => {
  test.each([
    'no certificate at all',
    '-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----',
    '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----',
    '',
  ])('is refused: %j', async (text) => {
    const server = await secureServer(own);
    const error = await failure(fetchPresence(client({ origin: server.origin, trust: { [kind]: text } })));
    expect(error).toMatchObject({
      kind: 'certificate',
      message: expect.stringContaining('cannot be read') as string,
    });
    expect(server.connections()).toBe(0);
  });
});
