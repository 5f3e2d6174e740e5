import { expect, test } from 'vitest';
import { unreached } from '../../../main/pws/unreached.js';

test.each([
  ['https://imp.example.com:9443', 8083, 8082],
  ['http://imp.example.com:8082', 8082, 8083],
])('where nothing answers at %s, the usual port is %d', (origin, usual, other) => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const { message, advice } = unreached(refused, origin);
  expect(message).toContain(origin);
  expect(advice).toContain(String(usual));
  expect(advice).not.toContain(String(other));
});
