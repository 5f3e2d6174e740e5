import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { generate } from 'selfsigned';
import { beforeAll, expect, test } from 'vitest';
import { certificateFacts } from '../../../main/pws/certificate.js';
import type { CertificateFacts } from '../../../main/pws/certificate-facts.js';

const ORIGIN = 'https://cup.example.com:8083';

/** A self-signed certificate with these names, as it comes over the wire. */
async function certificate(
  names: readonly (readonly [string, string])[],
  extensions: NonNullable<Parameters<typeof generate>[1]>['extensions'] = [],
): Promise<Buffer> {
  const { cert } = await generate(
    names.map(([shortName, value]) => ({ shortName, value })),
    {
      keyType: 'ec',
      notBeforeDate: new Date('2026-01-02T03:04:05Z'),
      notAfterDate: new Date('2031-01-02T03:04:05Z'),
      extensions,
    },
  );
  return new X509Certificate(cert).raw;
}

async function factsOf(...names: (readonly [string, string])[]): Promise<CertificateFacts> {
  return certificateFacts(ORIGIN, await certificate(names))!;
}

test('the facts of a certificate', async () => {
  const der = await certificate([
    ['C', 'NO'],
    ['L', 'Oslo'],
    ['O', 'Example Ltd'],
    ['OU', 'Telephones'],
    ['CN', 'cup.example.com'],
  ]);
  expect(certificateFacts(ORIGIN, der)).toEqual({
    origin: ORIGIN,
    subject: 'cup.example.com, Example Ltd, Telephones, Oslo, NO',
    issuer: 'cup.example.com, Example Ltd, Telephones, Oslo, NO',
    validFrom: Date.UTC(2026, 0, 2, 3, 4, 5),
    validTo: Date.UTC(2031, 0, 2, 3, 4, 5),
    fingerprint256: expect.stringMatching(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u) as string,
    selfSigned: true,
    pem: new X509Certificate(der).toString(),
  });
});

test('a name keeps to its line, whatever is written in it', async () => {
  const der = await certificate([
    ['CN', 'cup~~\t\0 \u202Eexample\u200B.com\u0085'],
    ['O', ' \u0007 '],
    ['L', 'Zürich 😀'],
  ]);
  // What makes such certificates for tests makes none with line breaks.
  const broken = Buffer.from(der.toString('latin1').replaceAll('~~', '\r\n'), 'latin1');
  expect(certificateFacts(ORIGIN, broken)?.subject).toBe('cup example .com, Zürich 😀');
});

test('a name is as long as a line at most', async () => {
  const { subject, issuer } = await factsOf(
    ['CN', '😀'.repeat(500)],
    ...Array.from({ length: 30 }, () => ['O', 'o'.repeat(1000)] as const),
  );
  expect(subject).toBe(issuer);
  expect(subject.startsWith(`${'😀'.repeat(63)}…, ooo`)).toBe(true);
  expect(Array.from(subject)).toHaveLength(160);
  expect(subject.endsWith('…')).toBe(true);
});

test('a certificate without a name goes by the names beside it, or by none', async () => {
  const names = {
    name: 'subjectAltName' as const,
    altNames: [{ type: 2 as const, value: 'cup.example.com' }],
  };
  const title = [['T', 'Dr']] as const;
  const beside = certificateFacts(ORIGIN, await certificate(title, [names]))!;
  expect(beside).toMatchObject({ subject: 'DNS:cup.example.com', issuer: 'No name' });
  expect(
    certificateFacts(ORIGIN, await certificate(title, [{ name: 'basicConstraints', cA: false }])),
  ).toMatchObject({ subject: 'No name' });
});

let sample: Buffer;

beforeAll(async () => {
  sample = await certificate([
    ['CN', 'cup.example.com'],
    ['O', 'Example Ltd'],
  ]);
});

test('of bytes that are no certificate there are no facts', () => {
  expect(certificateFacts(ORIGIN, sample.subarray(0, 100))).toBeUndefined();
  expect(certificateFacts(ORIGIN, new Uint8Array())).toBeUndefined();
});

test('a signature that is not its own does not make it self-signed', () => {
  const forged = Buffer.from(sample);
  forged[forged.length - 1]! ^= 1;
  expect(certificateFacts(ORIGIN, forged)?.selfSigned).toBe(false);
});

test('whatever the bytes, there are facts in order or none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const bytes = Buffer.from(sample);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const facts = certificateFacts(ORIGIN, bytes);
        if (facts === undefined) return;
        expect(facts.subject).toMatch(/^\P{C}{1,160}$/u);
        expect(facts.issuer).toMatch(/^\P{C}{1,160}$/u);
        expect(Number.isFinite(facts.validFrom) && Number.isFinite(facts.validTo)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
