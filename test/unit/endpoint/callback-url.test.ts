import { expect, test } from 'vitest';
import { callbackUrl } from '../../../main/endpoint/callback-address.js';

test.each([
  ['10.0.0.5', 8080, 'http://10.0.0.5:8080/pws/a'],
  ['pc.example.com', 80, 'http://pc.example.com:80/pws/a'],
  ['fd00::5', 8080, 'http://[fd00::5]:8080/pws/a'],
  ['::1', 82, 'http://[::1]:82/pws/a'],
])('%s and %i', (host, port, url) => {
  expect(callbackUrl(host, port, '/pws/a')).toBe(url);
});
