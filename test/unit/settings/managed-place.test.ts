import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRoots, managedPlace } from '../../../main/settings/managed-place.js';
import { folder } from './harness.js';

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['linux', {}, '/etc/rollcall/managed.json'],
  ['darwin', {}, '/Library/Application Support/Rollcall/managed.json'],
  ['win32', { ProgramData: 'D:\\Data' }, 'D:\\Data\\Rollcall\\managed.json'],
  ['win32', {}, 'C:\\ProgramData\\Rollcall\\managed.json'],
])('installed on %s it is the system’s place, whatever else is said', (platform, env, file) => {
  const place = managedPlace(true, { platform, env: { ...env, ROLLCALL_MANAGED: '/tmp/mine.json' } });
  expect(place.file).toBe(file);
});

test('while it is worked on only a file that is named counts', () => {
  expect(managedPlace(false, { platform: 'linux', env: {} }).file).toBeUndefined();
  const env = { ROLLCALL_MANAGED: '/tmp/mine.json' };
  expect(managedPlace(false, { platform: 'linux', env }).file).toBe('/tmp/mine.json');
});

test.skipIf(process.platform === 'win32')('only what root alone can write is root’s', async () => {
  const file = join(await folder({ 'managed.json': '{}' }), 'managed.json');
  const isRoot = process.getuid?.() === 0;
  for (const [mode, counts] of [
    [0o644, isRoot],
    [0o444, isRoot],
    [0o664, false],
    [0o646, false],
  ] as const) {
    await chmod(file, mode);
    expect(isRoots(file), mode.toString(8)).toBe(counts);
  }
});
