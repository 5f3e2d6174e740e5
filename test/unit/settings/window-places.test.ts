import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WindowPlaces, type Screen } from '../../../main/settings/window-places.js';

// Outside Electron its package is the path of a program that need not be there.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere';
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-places-'));
});
afterEach(() => rm(folder, { recursive: true }));

const laptop: Screen = { key: 'laptop', workArea: { x: 0, y: 30, width: 1280, height: 770 } };
const desk: Screen = { key: 'desk', workArea: { x: 1280, y: 0, width: 2560, height: 1440 } };
const at = (x: number, y: number, width = 360, height = 640) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

it('knows no place of a window that was nowhere', () => {
  expect(new WindowPlaces(folder).of('presence', [laptop])).toBeUndefined();
});

it('has a window where it was last, also after a restart, and each window by itself', () => {
  const places = new WindowPlaces(folder);
  places.remember('presence', 'desk', at(1300, 10));
  places.remember('presence', 'laptop', { ...at(20, 40), maximized: true });
  places.remember('settings', 'desk', at(1400, 50));
  for (const one of [places, new WindowPlaces(folder)]) {
    expect(one.of('presence', [laptop, desk])).toEqual({ ...at(20, 40), maximized: true });
    expect(one.of('settings', [laptop, desk])).toEqual(at(1400, 50));
  }
});

it('has it on another screen, as it was there, where the last one is gone', () => {
  const places = new WindowPlaces(folder);
  places.remember('presence', 'laptop', at(20, 40));
  places.remember('presence', 'desk', at(1300, 10));
  expect(places.of('presence', [laptop])).toEqual(at(20, 40));
  expect(places.of('presence', [{ ...desk, key: 'projector' }])).toBeUndefined();
});

it.each([
  ['beyond the right and the bottom', at(1200, 700), at(920, 160)],
  ['beyond the left and the top', at(-500, -20), at(0, 30)],
  ['larger than the screen', at(100, 100, 3000, 2000), at(0, 30, 1280, 770)],
])('brings it back from %s', (_, before, after) => {
  const places = new WindowPlaces(folder);
  places.remember('presence', 'laptop', before);
  expect(places.of('presence', [laptop])).toEqual(after);
});

it('forgets the screens that it has not been on for longest', () => {
  const places = new WindowPlaces(folder);
  for (let number = 0; number < 30; number++) places.remember('presence', String(number), at(0, 30));
  expect(places.of('presence', [{ ...laptop, key: '0' }])).toBeUndefined();
  expect(places.of('presence', [{ ...laptop, key: '29' }])).toEqual(at(0, 30));
});

it.each([
  '',
  'x',
  '[]',
  '{"presence":[{"screen":"laptop"}]}',
  '{"presence":[{"screen":"laptop","place":{"bounds":{"x":1e9,"y":0,"width":1,"height":1},"maximized":false}}]}',
])('begins anew with a file of %j', async (text) => {
  await writeFile(join(folder, 'windows.json'), text);
  const places = new WindowPlaces(folder);
  expect(places.of('presence', [laptop])).toBeUndefined();
  places.remember('presence', 'laptop', at(20, 40));
  expect(JSON.parse(await readFile(join(folder, 'windows.json'), 'utf8'))).toHaveProperty('presence');
});
