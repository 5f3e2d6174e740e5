import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PwsError } from '../../../main/pws/pws-error.js';
import { anyBody } from '../../unit/pws/documents.js';
import { CALLS, client, pair } from './harness.js';
import { rawServer, reply } from './raw-server.js';

const headerValue = fc.stringMatching(/^[\x21-\x7e]([\x20-\x7e]{0,30}[\x21-\x7e])?$/u);
const headers = fc.record(
  {
    Location: fc.oneof(
      fc.webUrl(),
      fc.constantFrom('/', '//', 'sip://cup', 'http://[', '../..'),
      headerValue,
    ),
    'Content-Type': fc.oneof(fc.constantFrom('text/xml', 'text/html; charset=latin1'), headerValue),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'nonsense'),
    'Set-Cookie': headerValue,
  },
  { requiredKeys: [] },
);

async function onlyPwsErrors(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof PwsError)) throw error;
    expect(error.message).toMatch(/\.$/u);
    expect(error.advice).toMatch(/\.$/u);
  }
}

test('whatever a server answers, nothing but PwsError comes out', async () => {
  let answer: Buffer = Buffer.alloc(0);
  const { service } = await pair(() => answer, { timeoutMs: 2_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(CALLS)),
      fc.oneof(fc.constantFrom(200, 201, 307, 400, 401, 409, 503), fc.integer({ min: 200, max: 599 })),
      headers,
      fc.oneof(
        anyBody,
        fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
      ),
      async (call, status, given, body) => {
        answer = reply(status, body, given);
        await onlyPwsErrors(() => call(service));
      },
    ),
    { numRuns: 400 },
  );
});

test('nor from bytes that are no answer', async () => {
  let bytes: Buffer = Buffer.alloc(0);
  const server = await rawServer((_, socket) => {
    socket.end(bytes);
    return undefined;
  });
  const service = client({ origin: server.origin, timeoutMs: 2_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(CALLS)),
      fc.constantFrom(
        '',
        'HTTP/1.1 ',
        'HTTP/1.1 200 OK\r\n',
        'HTTP/1.1 200 OK\r\n\r\n',
        'HTTP/1.1 999 \r\nA:b\r\n\r\n',
      ),
      fc.uint8Array({ maxLength: 60 }),
      async (call, start, rest) => {
        bytes = Buffer.concat([Buffer.from(start), rest]);
        await onlyPwsErrors(() => call(service));
      },
    ),
    { numRuns: 150 },
  );
});

test.each(['http://', 'https://:8083', 'http://[::1', 'ftp://127.0.0.1', ''])(
  'nor from an origin that is none: %j',
  async (origin) => {
    await onlyPwsErrors(() => CALLS['logout']!(client({ origin, timeoutMs: 2_000 })));
  },
);
