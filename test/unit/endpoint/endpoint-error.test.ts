import { expect, test } from 'vitest';
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
});
