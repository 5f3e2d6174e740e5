import { expect, test, vi } from 'vitest';
import { Configuration } from '../../../main/configuration.js';
import { Roster } from '../../../main/presence/roster.js';
import { Rollcall } from '../../../main/rollcall.js';
import { PasswordStore } from '../../../main/settings/password-store.js';
import { relabelled } from '../../../main/settings/relabelled.js';
import type { Settings } from '../../../main/settings/schema.js';
import { SettingsStore } from '../../../main/settings/settings-store.js';
import type { Team } from '../../../main/team.js';
import { planOf } from '../../../main/watch-plan.js';
import { folder, settings } from './harness.js';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

const [joe, carlotta] = settings().contacts as [Settings['contacts'][0], Settings['contacts'][0]];

test('people take other names, groups, numbers and another order; nobody comes and nobody goes', () => {
  const named = { ...carlotta, address: ' Carlotta@example.com ', name: ' Carlotta ', phone: '+49 30 1' };
  const stranger = { address: 'new@example.com', name: 'New', group: '' };
  expect(relabelled([joe, carlotta], [stranger, named])).toEqual([
    { ...carlotta, name: 'Carlotta', phone: '+49 30 1' },
    joe,
  ]);
  expect(relabelled([joe], [{ ...joe, name: 'Other', phone: 'none' }])).toEqual([joe]);
  expect(relabelled([joe], [joe, { ...joe, name: 'Twice' }])).toEqual([joe]);
});

test('a roster shows people by other names and groups, with the presence that they have', () => {
  const roster = new Roster([joe, carlotta]);
  const rich = { displayName: 'C. Tendant', activities: [], devices: [] };
  roster.merge([{ contact: carlotta.address, status: 'AVAILABLE', rich }], 1);
  roster.relabel([
    { ...carlotta, group: 'Desk' },
    { ...joe, name: 'Joe' },
  ]);
  expect(roster.entries.map(({ contact }) => contact)).toEqual([
    // Whoever has no name in the settings keeps the one that the server knows.
    { ...carlotta, name: 'C. Tendant', group: 'Desk' },
    { ...joe, name: 'Joe' },
  ]);
  expect(roster.entries[0]?.presence?.status).toBe('AVAILABLE');
  expect(roster.count).toEqual({ available: 1, total: 2 });
  expect(roster.countOfGroup('Desk')).toEqual({ available: 1, total: 1 });
  expect(roster.countOfGroup('')).toEqual({ available: 0, total: 0 });
});

test.each<[string, Partial<Settings>, 'goes on' | 'connects anew']>([
  [
    'names and groups',
    { contacts: [{ ...joe, name: 'Joe', group: 'Desk', phone: '1' }, carlotta] },
    'goes on',
  ],
  ['the order', { contacts: [carlotta, joe] }, 'goes on'],
  ['nothing', {}, 'goes on'],
  ['somebody more', { contacts: [joe, carlotta, { ...joe, address: 'new@example.com' }] }, 'connects anew'],
  ['somebody else', { contacts: [joe, { ...carlotta, address: 'new@example.com' }] }, 'connects anew'],
  ['another server', { server: { ...settings().server, address: 'other.example.com' } }, 'connects anew'],
  ['another port', { callback: { ...settings().callback, port: 82 } }, 'connects anew'],
])('a save of %s: the team %s', async (_name, changed, expected) => {
  const directory = await folder();
  const keychain = {
    available: () => Promise.resolve(false),
    encrypt: () => Promise.reject(new Error('none')),
    decrypt: () => Promise.reject(new Error('none')),
  };
  const passwords = new PasswordStore(keychain, directory);
  const configuration = new Configuration(new SettingsStore(directory, 0), passwords, false);
  await configuration.save({ settings: settings(), password: 'secret' });
  const happened: string[] = [];
  const team = {
    mode: 'team',
    plan: planOf(settings(), 'secret'),
    relabel: () => void happened.push('goes on'),
    show: () => void happened.push('connects anew'),
  };
  const rollcall = new Rollcall(
    configuration,
    team as unknown as Team,
    {} as never,
    {} as never,
    () => ({}) as never,
  );
  expect((await configuration.save({ settings: settings(changed), password: 'secret' })).kind).toBe('saved');
  await rollcall.takeUp();
  expect(happened).toEqual([expected]);
});
