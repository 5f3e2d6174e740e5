import { expect, test } from 'vitest';
import { callbackAddress } from '../../../main/endpoint/callback-address.js';

test.each([
  ['an own address', '127.0.0.1', { advertised: '127.0.0.1', listen: '127.0.0.1' }],
  [
    'a name of an own address',
    'localhost',
    { advertised: 'localhost', listen: expect.stringMatching(/^(?:127\.0\.0\.1|::1)$/u) as string },
  ],
  ['a foreign address', '192.0.2.1', { advertised: '192.0.2.1', listen: '0.0.0.0' }],
  ['a foreign IPv6 address', '2001:db8::1', { advertised: '2001:db8::1', listen: '::' }],
  ['a name that only the server knows', 'pc.invalid', { advertised: 'pc.invalid', listen: '0.0.0.0' }],
])('%s is told to the server', async (_, configured, expected) => {
  expect(await callbackAddress(configured, 'nobody.invalid')).toEqual(expected);
});

test('without one it is the address toward the server', async () => {
  const own = { advertised: '127.0.0.1', listen: '127.0.0.1' };
  expect(await callbackAddress('', '127.0.0.1')).toEqual(own);
});

test('and a server that nobody knows has none', async () => {
  await expect(callbackAddress('', 'nobody.invalid')).rejects.toThrow(Error);
});
