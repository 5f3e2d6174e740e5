import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ERROR_TABLE, isErrorCode } from '../../../main/pws/error-table.js';
import { PwsError } from '../../../main/pws/pws-error.js';
import { refusal } from '../../../main/pws/refusal.js';
import { anyBody, BUSY } from './documents.js';

/** The table of wire format 1.17, written out once more: codes by REST status. */
const CODES: Readonly<Record<number, readonly number[]>> = {
  401: [100, 101],
  404: [113],
  409: [160],
  500: [200, 201, 202, 203, 204, 205, 206, 207, 208, 209],
  503: [210, 211, 212],
  400: [
    ...[102, 103, 110, 111, 112, 114, 115, 120, 121, 122, 123, 124, 125],
    ...[130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 150],
    ...[161, 162],
  ],
};
const ROWS = Object.entries(CODES).flatMap(([status, codes]) =>
  codes.map((code) => [code, Number(status)] as const),
);

function description(code: number | string): string {
  return BUSY.replace('210', String(code));
}

test('the table has these codes and no others', () => {
  expect(Object.keys(ERROR_TABLE).map(Number)).toEqual(ROWS.map(([code]) => code).sort((a, b) => a - b));
  expect([100, 99, 149, 213, 0, NaN].map(isErrorCode)).toEqual([true, false, false, false, false, false]);
});

test.each(ROWS)('code %i comes with status %i and has words and advice', (code, status) => {
  expect(isErrorCode(code) && ERROR_TABLE[code].status).toBe(status);
  const error = refusal(status, description(code));
  expect(error).toMatchObject({ kind: 'refused', code, status, searchTerm: `PWS ${code}` });
  expect(error.message).toMatch(/^[A-Z].+\.$/u);
  expect(error.advice).toMatch(/^[A-Z].+\.$/u);
  expect(error.message + error.advice).not.toContain('Max cpu utilization');
});

test('no two codes say the same, but for setting presence', () => {
  const words = ROWS.map(([code, status]) => refusal(status, description(code)).message);
  expect(words.length - new Set(words).size).toBe(1);
});

test('as a server sent it', () => {
  expect(refusal(503, BUSY)).toMatchObject({ code: 210, status: 503, overloaded: true, sessionLost: false });
});

describe('a code counts', () => {
  test.each([
    ['without a namespace', '<description><code>133</code></description>'],
    ['with a prefix', '<p:description><p:code>133</p:code></p:description>'],
    ['with another namespace', '<description xmlns="urn:other"><code> 133\n</code></description>'],
    ['under another root', '<error><code>133</code></error>'],
    [
      'deep in a fault',
      '<Envelope><Body><Fault><detail><description><code>133</code></description></detail></Fault></Body></Envelope>',
    ],
    ['after a byte-order mark', `\uFEFF${description(133)}`],
    ['with a status that is not its own', description(133)],
  ])('%s', (_, body) => {
    expect(refusal(500, body)).toMatchObject({ code: 133, message: refusal(400, description(133)).message });
  });
});

describe('a code that is not in the table', () => {
  test('is kept, and the status gives the words', () => {
    expect(refusal(401, description(999))).toMatchObject({ code: 999, message: refusal(401, '').message });
    expect(refusal(418, description(999)).message).toContain('418');
  });

  test.each(['-1', '1e2', '12345678', 'abc', '', '0x10'])('and no number is none: %j', (code) => {
    expect(refusal(400, description(code)).code).toBeUndefined();
  });
});

describe('without a code the status decides', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<html><head><title>Error</title></head><body><h1>code</h1><br></body></html>'],
    ['a document type', '<!DOCTYPE html><html><body><code>101</code></body></html>'],
    ['half a document', '<description><code>101</code>'],
    ['JSON', '{"code": 101}'],
  ])('%s', (_, body) => {
    for (const status of [400, 401, 403, 404, 409, 418, 500, 502, 503]) {
      const error = refusal(status, body);
      expect(error).toMatchObject({ kind: 'refused', status, searchTerm: `HTTP ${status}` });
      expect(error.code).toBeUndefined();
      expect(error.message).toMatch(/^[A-Z].+\.$/u);
      expect(error.advice).toMatch(/^[A-Z].+\.$/u);
    }
  });

  test('and a status without words of its own is named', () => {
    expect(refusal(418, '').message).toContain('418');
    expect(refusal(502, '').message).toContain('502');
  });
});

test.each([
  [401, 100, true, false],
  [401, 101, true, false],
  [400, 101, true, false],
  [401, undefined, true, false],
  [401, 114, false, false],
  [400, undefined, false, false],
  [400, 132, false, false],
  [503, undefined, false, true],
  [503, 210, false, true],
  [503, 211, false, true],
  [503, 212, false, true],
  [200, 210, false, true],
  [500, undefined, false, false],
])('status %i with code %s: session lost %s, overloaded %s', (status, code, sessionLost, overloaded) => {
  expect(refusal(status, code === undefined ? '' : description(code))).toMatchObject({
    sessionLost,
    overloaded,
  });
});

test('without an answer the system’s own word is what to search for', () => {
  const facts = { kind: 'unreachable', message: 'Nothing answers.', advice: 'Look.' } as const;
  const error = new PwsError({ ...facts, reason: 'ECONNREFUSED' });
  expect(error).toMatchObject({ searchTerm: 'ECONNREFUSED', sessionLost: false, overloaded: false });
  expect(new PwsError(facts).searchTerm).toBeUndefined();
});

test('it never throws, whatever the server says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999 }), anyBody, (status, body) => {
      for (const text of [body, `<description><code>${body}</code></description>`]) {
        expect(refusal(status, text)).toMatchObject({ kind: 'refused', status });
      }
    }),
    { numRuns: 300 },
  );
});
