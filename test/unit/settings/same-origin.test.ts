import { describe, expect, test } from 'vitest';
import { diagnosticsOf } from '../../../main/diagnostics.js';
import { systemClock } from '../../../main/presence/clock.js';
import { Journal } from '../../../main/presence/journal.js';
import { sameOrigin } from '../../../main/settings/same-origin.js';
import { watchPlan } from '../../support/watching.js';

describe('two origins', () => {
  test.each([
    ['https://imp', 'https://imp:443', true],
    ['https://IMP:8083', 'https://imp:8083', true],
    ['https://imp:8083', 'https://imp:8443', false],
    ['https://imp', 'http://imp:443', false],
    ['https://imp', 'https://imp2', false],
    ['', 'https://imp', false],
    ['nonsense', 'nonsense', true],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(sameOrigin(one, other)).toBe(expected);
    expect(sameOrigin(other, one)).toBe(expected);
  });
});

test('the diagnostics know a trusted server with the usual port and without', () => {
  const plan = watchPlan('https://imp:443', [], {
    trusted: [{ origin: 'https://imp', certificate: 'PEM' }],
  });
  const { about } = diagnosticsOf({
    now: 0,
    versions: [],
    connection: { kind: 'not-configured' },
    plan,
    calledAt: undefined,
    journal: new Journal(systemClock),
  });
  expect(about).toContainEqual({ label: 'Certificates', value: 'one certificate, trusted for this server' });
});
