import { expect, test } from 'vitest';
import { nodeOrigin } from '../../../main/pws/node-origin.js';

const HERE = 'https://cup-a.example.com:8083';

test.each([
  ['its name at the same port', 'cup-b.example.com', undefined, HERE, 'https://cup-b.example.com:8083'],
  ['its name, without TLS', 'cup-b', undefined, 'http://cup-a:8082', 'http://cup-b:8082'],
  ['its own port', 'cup-b:8443', undefined, HERE, 'https://cup-b:8443'],
  ['an IPv4 address', '10.0.0.7', undefined, HERE, 'https://10.0.0.7:8083'],
  ['an IPv6 address', '[fd00::7]', undefined, HERE, 'https://[fd00::7]:8083'],
  ['a bare IPv6 address', 'fd00::7', undefined, HERE, 'https://[fd00::7]:8083'],
  ['an IPv6 address with a port', '[fd00::7]:8443', undefined, HERE, 'https://[fd00::7]:8443'],
  ['its Location', 'cup-b', 'https://cup-b:8443', HERE, 'https://cup-b:8443'],
  ['never without TLS after TLS', 'cup-b', 'http://cup-b:8082', HERE, 'https://cup-b:8083'],
])('a node is reached at %s', (_, primaryServer, origin, from, expected) => {
  const redirect = { kind: 'redirect', primaryServer, ...(origin === undefined ? {} : { origin }) } as const;
  expect(nodeOrigin(redirect, from)).toBe(expected);
});
