import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../main/presence/problem.js';
import { endsSession, isAway, troubleOf } from '../../../main/presence/remedy.js';
import type { CertificateFacts } from '../../../main/pws/certificate-facts.js';
import { ERROR_TABLE } from '../../../main/pws/error-table.js';
import { PwsError, type PwsErrorFacts } from '../../../main/pws/pws-error.js';
import { refusal } from '../../../main/pws/refusal.js';
import { coded, unreachable } from './faults.js';

const failed = (kind: PwsErrorFacts['kind'], more: Partial<PwsErrorFacts> = {}): PwsError =>
  new PwsError({ kind, message: 'It failed.', advice: 'Wait.', ...more });

const CERTIFICATE: CertificateFacts = {
  origin: 'https://imp1:8083',
  subject: 'imp1',
  issuer: 'imp1',
  validFrom: 0,
  validTo: 1,
  fingerprint256: 'AA:BB',
  selfSigned: true,
  pem: '',
};

describe('what an error means', () => {
  test('each code of the table', () => {
    const by: Record<string, number[]> = {};
    for (const code of Object.keys(ERROR_TABLE).map(Number)) (by[troubleOf(coded(code))] ??= []).push(code);
    expect(by['gone']).toEqual([100, 101, 132, 133, 136, 137]);
    expect(by['overload']).toEqual([210, 211, 212]);
    expect(by['personal']).toEqual([111, 112, 113, 114, 140, 141]);
    expect(by['passing']).toEqual([200, 201, 202, 203, 204, 205, 206, 207, 208, 209]);
    expect(by['broken']).toContain(138);
  });

  test.each([
    [401, 'gone'],
    [403, 'personal'],
    [404, 'broken'],
    [307, 'broken'],
    [502, 'passing'],
    [503, 'overload'],
  ])('status %i without a code', (status, trouble) => {
    expect(troubleOf(refusal(status, ''))).toBe(trouble);
  });

  test.each([
    ['unreachable', 'passing'],
    ['timeout', 'passing'],
    ['unreadable', 'passing'],
    ['too-large', 'passing'],
    ['certificate', 'personal'],
    ['certificate-changed', 'personal'],
    ['credentials', 'personal'],
    ['invalid', 'personal'],
  ] as const)('%s', (kind, trouble) => {
    expect(troubleOf(failed(kind))).toBe(trouble);
  });

  test.each(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])(
    'a certificate that is renewed by others (%s)',
    (reason) => {
      expect(troubleOf(failed('certificate', { reason }))).toBe('passing');
      expect(endsSession(failed('certificate', { reason }))).toBe(false);
    },
  );

  test('a fault of this computer passes only where it says so', () => {
    expect(troubleOf(new Error('bug'))).toBe('broken');
    expect(troubleOf(Object.assign(new Error('no network'), { mayPass: true }))).toBe('passing');
  });
});

test.each([
  [unreachable(), true],
  [failed('timeout'), true],
  [refusal(502, ''), true],
  [refusal(504, ''), true],
  [coded(210), false],
  [refusal(500, ''), false],
  [new Error('bug'), false],
])('%s means that the server is away: %s', (error, away) => {
  expect(isAway(error)).toBe(away);
});

test.each([
  ['the session is gone', coded(101), true],
  ['401 without a code', refusal(401, ''), true],
  ['something is of another session', coded(137), true],
  ['the user has no right', coded(114), true],
  ['the user may live elsewhere', refusal(307, ''), true],
  ['only the endpoint is gone', coded(132), false],
  ['only the subscription is gone', coded(133), false],
  ['no room', coded(138), false],
  ['too much to do', coded(210), false],
  ['no answer', unreachable(), false],
  ['no network here', Object.assign(new Error('no way'), { mayPass: true }), false],
])('log in anew where %s', (_name, error, ends) => {
  expect(endsSession(error)).toBe(ends);
});

describe('in words', () => {
  test('a server’s error keeps its own, with what to search for', () => {
    const { message, advice } = coded(114);
    expect(problemOf(coded(114))).toEqual({ message, advice, code: 'PWS 114' });
  });

  test.each([
    ['certificate', false],
    ['certificate-changed', true],
  ] as const)('an untrusted certificate can be trusted (%s)', (kind, changed) => {
    const error = failed(kind, { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT', certificate: CERTIFICATE });
    expect(problemOf(error).offer).toEqual({ kind: 'trust-certificate', certificate: CERTIFICATE, changed });
  });

  test.each(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])('one that is out of date cannot (%s)', (reason) => {
    expect(problemOf(failed('certificate', { reason, certificate: CERTIFICATE })).offer).toBeUndefined();
  });

  test('a port that is taken offers one that is free', () => {
    const error = Object.assign(new Error('Port 8080 is taken.'), {
      advice: 'Choose another.',
      code: 'EADDRINUSE',
      freePort: 8082,
    });
    expect(problemOf(error)).toEqual({
      message: 'Port 8080 is taken.',
      advice: 'Choose another.',
      code: 'EADDRINUSE',
      offer: { kind: 'use-port', port: 8082 },
    });
  });

  test('a fault of our own says so, and what to report', () => {
    expect(problemOf(new TypeError('x is undefined'))).toMatchObject({
      message: 'Something went wrong that should not.',
      advice: expect.stringContaining('x is undefined') as string,
    });
    expect(problemOf('text').message).toBe('Something went wrong that should not.');
  });
});
