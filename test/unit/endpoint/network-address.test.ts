import { describe, expect, test } from 'vitest';
import { isLoopback, normalAddress } from '../../../main/endpoint/network-address.js';

describe('the one spelling', () => {
  test.each([
    ['10.0.0.5', '10.0.0.5'],
    ['::ffff:10.0.0.5', '10.0.0.5'],
    ['::FFFF:10.0.0.255', '10.0.0.255'],
    ['::ffff:a00:5', '10.0.0.5'],
    ['0:0:0:0:0:ffff:192.168.1.1', '192.168.1.1'],
    ['FD00::5', 'fd00::5'],
    ['[fd00::5]', 'fd00::5'],
    ['fd00:0:0:0:0:0:0:5', 'fd00::5'],
    ['fe80::1%eth0', 'fe80::1'],
    ['fe80::1%12', 'fe80::1'],
    ['::1', '::1'],
    ['::', '::'],
    ['IMP.example.com', 'imp.example.com'],
    ['', ''],
  ])('of %s', (written, normal) => {
    expect(normalAddress(written)).toBe(normal);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['128.0.0.1', false],
  ['10.127.0.1', false],
  ['127.example.com', false],
  ['fd00::1', false],
])('%s is loopback: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
