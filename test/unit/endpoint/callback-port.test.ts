import { expect, test } from 'vitest';
import { portWarning } from '../../../main/endpoint/callback-port.js';

test.each([80, 82, 8080])('%i is a common port', (port) => {
  expect(portWarning(port)).toBeUndefined();
});

test('5000 is reported not to work, and the words say so', () => {
  expect(portWarning(5000)).toMatch(/5000.*8080/u);
});

test.each([81, 8081, 8082, 443, 50_000])('%i is warned of, and a common one is named', (port) => {
  expect(portWarning(port)).toContain('8080');
  expect(portWarning(port)).not.toContain('5000');
});
