import { expect, test } from 'vitest';
import { DEMO_TEAM } from '../../../main/simulator/demo-team.js';
import { devicesOf } from '../../../main/simulator/person.js';

test('the demo team is two dozen people in four groups, everybody and every device once', () => {
  expect(DEMO_TEAM).toHaveLength(24);
  expect([...new Set(DEMO_TEAM.map(({ group }) => group))]).toEqual([
    'Support',
    'Sales',
    'Dispatch',
    'Engineering',
  ]);
  expect(new Set(DEMO_TEAM.map(({ id }) => id)).size).toBe(24);
  const devices = DEMO_TEAM.flatMap(devicesOf);
  expect(new Set(devices.map(({ id }) => id)).size).toBe(devices.length);
  for (const { id, kind } of devices) if (kind === 'desk-phone') expect(id).toMatch(/^SEP[0-9A-F]{12}$/u);
});

test('it has the people of the samples', () => {
  const named = new Map(DEMO_TEAM.map(({ id, name, group }) => [id, `${name}, ${group}`]));
  expect(named.get('carlotta')).toBe('Carlotta Tendant, Support');
  expect(named.get('reed')).toBe('Reed Bello, Support');
  expect(named.get('joe')).toMatch(/^Joe Nakamura/u);
  expect(named.has('rita')).toBe(true);
});
