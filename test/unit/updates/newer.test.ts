import { expect, test } from 'vitest';
import { isNewer } from '../../../main/updates/newer.js';

test.each([
  ['1.2.4', '1.2.3', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.99.99', true],
  ['1.2.3', '1.2.3', false],
  ['1.2.2', '1.2.3', false],
  ['0.9.9', '1.0.0', false],
  ['1.9.0', '1.10.0', false],
  ['1.2.3', '1.2.3-beta.1', true],
  ['1.2.2', '1.2.3-beta.1', false],
  ['1.3.0-beta.1', '1.2.3', false],
  ['1.3', '1.2.3', false],
  ['v1.3.0', '1.2.3', false],
  ['1.3.0 ', '1.2.3', false],
  ['', '1.2.3', false],
  ['newest', '1.2.3', false],
  ['1.3.0', 'built today', false],
])('whether %j is offered to %j: %s', (version, running, expected) => {
  expect(isNewer(version, running)).toBe(expected);
});
