import { describe, expect, test } from 'vitest';
import { freeCommonPort, portWarning } from '../../../main/endpoint/callback-port.js';

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

describe('a common port that can be had', () => {
  test.each([
    ['the first of all', 5000, [8080, 82, 80], 8080],
    ['the next one', 8080, [8080, 82, 80], 82],
    ['one that is not taken too', 8080, [80], 80],
    ['none', 80, [80], undefined],
  ])('%s', async (_, refused, free, expected) => {
    const tried: number[] = [];
    const found = await freeCommonPort(refused, (port) => {
      tried.push(port);
      return Promise.resolve(free.includes(port));
    });
    expect(found).toBe(expected);
    expect(tried).not.toContain(refused);
  });
});
