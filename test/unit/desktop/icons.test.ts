import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeIcons } from '../../../build/icons.mjs';
import { coloured, template, trayIcons, trayIconSvg } from '../../../build/icons/tray.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-icons-'));
  await makeIcons(join(folder, 'icons'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The sides of the pictures in a Windows icon; 256 does not fit its byte and is written as 0. */
async function sizesOf(file: string): Promise<number[]> {
  const ico = await readFile(join(folder, 'icons', file));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + index * 16] || 256);
}

/** Where an icon can be seen at all, and where it is dark or light there, without its hue. */
function shapeOf(svg: string, size: number): { mask: string; ink: number } {
  const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
  const alphas = Array.from({ length: size * size }, (_, at) => pixels[at * 4 + 3] ?? 0);
  return {
    mask: alphas.map((alpha) => (alpha > 127 ? '#' : '.')).join(''),
    ink: alphas.filter((alpha) => alpha > 127).length,
  };
}

test('the app’s icon for Windows holds every size that Windows asks for', async () => {
  expect(await sizesOf('app.ico')).toEqual([16, 20, 24, 32, 48, 64, 256]);
});

test('each tray icon is there for Windows, macOS and Linux', async () => {
  const names = trayIcons.map(({ name }) => name).sort();
  const filesOf = async (set: string): Promise<string[]> => readdir(join(folder, 'icons', 'tray', set));
  expect((await filesOf('windows')).sort()).toEqual(names.map((name) => `${name}.ico`));
  for (const set of ['22', 'template']) {
    const plain = (await filesOf(set)).filter((file) => !file.includes('@'));
    expect(plain.sort(), set).toEqual(names.map((name) => `${name}.png`));
  }
  expect(await sizesOf('tray/windows/live-4.ico')).toEqual([16, 20, 24, 32, 48, 64]);
});

test.each([16, 22])('at %i px any two tray icons differ without their colours', (size) => {
  // As templates, where the numeral is a hole: then all that is left is which pixels are there.
  const masks = trayIcons.map((icon) => shapeOf(trayIconSvg(icon, template, size), size).mask);
  for (const [index, mask] of masks.entries()) {
    for (const [other, otherMask] of masks.entries()) {
      if (other <= index) continue;
      const different = Array.from(mask).filter((pixel, at) => pixel !== otherMask[at]).length;
      expect(different, `${trayIcons[index]!.name} and ${trayIcons[other]!.name}`).toBeGreaterThan(3);
    }
  }
});

test.each([16, 22])('at %i px the kinds differ by their outline, in colours too', (size) => {
  const ink = (name: string): number =>
    shapeOf(
      trayIconSvg(
        trayIcons.find((icon) => icon.name === name)!,
        coloured,
        size,
      ),
      size,
    ).ink;
  // Filled is full, hollow mostly not, dashed less still; a bar takes a row out.
  expect(ink('live-4')).toBeGreaterThan(size * size * 0.9);
  expect(ink('live-0')).toBeLessThan(size * size * 0.75);
  expect(ink('not-live')).toBeLessThan(ink('live-0'));
  expect(ink('paused-4')).toBeLessThan(ink('live-4'));
});
