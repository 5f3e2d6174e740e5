import { describe, expect, test } from 'vitest';
import { EndpointError } from '../../../main/endpoint/endpoint-error.js';

test.each([
  ['EADDRINUSE', '8080', 'another port'],
  ['EACCES', '8080', 'above 1023'],
  ['EADDRNOTAVAIL', '10.0.0.5', 'callback address'],
  ['EPERM', '8080', 'another port'],
])('%s is put in words', (code, said, advised) => {
  const error = new EndpointError(code, '10.0.0.5', 8080);
  expect(error).toMatchObject({ name: 'EndpointError', code });
  expect(error.message).toContain(said);
  expect(error.message).not.toContain(code);
  expect(error.advice).toContain(advised);
  expect(error.freePort).toBeUndefined();
});

describe('a port that is taken', () => {
  test('is said to be by whom, and which one is free', () => {
    const facts = { holder: { name: 'nginx', pid: 1234 }, freePort: 82 };
    expect(new EndpointError('EADDRINUSE', '10.0.0.5', 8080, facts)).toMatchObject({
      message: 'Port 8080 of this computer is taken by nginx (process 1234).',
      advice: 'End that program, or use port 82 instead.',
      freePort: 82,
    });
  });

  test('by somebody, where the system does not tell', () => {
    const { message } = new EndpointError('EADDRINUSE', '10.0.0.5', 8080, { freePort: 82 });
    expect(message).toBe('Port 8080 of this computer is taken by another program.');
  });
});

test('a port that is not allowed has another in its place', () => {
  const error = new EndpointError('EACCES', '10.0.0.5', 80, { freePort: 8080 });
  expect([error.advice, error.freePort]).toEqual(['Use port 8080 instead.', 8080]);
});

test.each(['EADDRINUSE', 'EACCES'])('%s never advises the very port', (code) => {
  for (const port of [80, 82, 8080, 8081, 8090]) {
    expect(new EndpointError(code, '10.0.0.5', port).advice).not.toContain(` ${port}.`);
  }
});
