import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BASIC } from '../../unit/pws/documents.js';
import { client, END_USER, failure, type RestService } from './harness.js';
import { rawServer, reply, type RawServer } from './raw-server.js';

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

async function certificateFor(ip: string, lastsMs = DAY_MS): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'cup' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 2 * DAY_MS),
    notAfterDate: new Date(Date.now() + lastsMs),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip }] },
    ],
  });
  return { key, cert };
}

function fetchPresence(service: RestService): Promise<unknown> {
  return service.subscribedPresence(END_USER, '1', 'basic');
}

const secureServer = (certificate: Certificate): Promise<RawServer> =>
  rawServer(() => reply(200, BASIC), certificate);

let own: Certificate;
let foreign: Certificate;
let old: Certificate;

beforeAll(async () => {
  [own, foreign, old] = await Promise.all([
    certificateFor('127.0.0.1'),
    certificateFor('127.0.0.9'),
    certificateFor('127.0.0.1', -DAY_MS),
  ]);
});

describe('a self-signed certificate', () => {
  test('is refused, before anything is sent', async () => {
    const server = await secureServer(own);
    const error = await failure(fetchPresence(client({ origin: server.origin })));
    expect(error).toMatchObject({ kind: 'certificate' });
    expect(error.advice).toContain('certificate');
    expect(server.requests).toEqual([]);
  });

  test('is accepted when it is the chosen one', async () => {
    const server = await secureServer(own);
    const service = client({ origin: server.origin, certificate: own.cert });
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(await fetchPresence(service)).toHaveLength(3);
    expect(server.connections()).toBe(1);
  });

  test('is refused when another one is chosen', async () => {
    const server = await secureServer(own);
    const error = await failure(fetchPresence(client({ origin: server.origin, certificate: foreign.cert })));
    expect(error.kind).toBe('certificate');
  });
});

test('a chosen certificate for another name is refused, and says so', async () => {
  const server = await secureServer(foreign);
  const error = await failure(fetchPresence(client({ origin: server.origin, certificate: foreign.cert })));
  expect(error).toMatchObject({ kind: 'certificate', message: expect.stringContaining('name') as string });
  expect(server.requests).toEqual([]);
});

test('one that is out of date is refused, and says so', async () => {
  const server = await secureServer(old);
  const error = await failure(fetchPresence(client({ origin: server.origin, certificate: old.cert })));
  expect(error).toMatchObject({
    kind: 'certificate',
    message: expect.stringContaining('out of date') as string,
  });
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

test.each(['no certificate at all', '-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----'])(
  'a chosen text that is no certificate: %j',
  async (certificate) => {
    const server = await secureServer(own);
    const error = await failure(fetchPresence(client({ origin: server.origin, certificate })));
    expect(error.message).toMatch(/\.$/u);
    expect(server.requests).toEqual([]);
  },
);
