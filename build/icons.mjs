import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appIconSvg } from './icons/app.mjs';
import { coloured, template, trayIcons, trayIconSvg } from './icons/tray.mjs';

// How Electron names an image's versions for denser screens.
const scales = [
  { factor: 1, suffix: '' },
  { factor: 1.5, suffix: '@1.5x' },
  { factor: 2, suffix: '@2x' },
  { factor: 3, suffix: '@3x' },
];

/**
 * Windows shows tray icons at 16 px, Linux panels mostly at 22; macOS takes template images of 16.
 * @type {{ folder: string, size: number, colours: import('./icons/tray.mjs').TrayColours }[]}
 */
const traySets = [
  { folder: '16', size: 16, colours: coloured },
  { folder: '22', size: 22, colours: coloured },
  { folder: 'template', size: 16, colours: template },
];

const appSizes = [16, 32, 48, 64, 128, 256, 512];

/**
 * Draws every icon into a folder: `tray/<set>/<name>[@scale].png`, `app.png` (512 px) and `app/<size>.png`.
 * @param {string} folder emptied first
 */
export async function makeIcons(folder) {
  const { Resvg } = await import('@resvg/resvg-js');
  /**
   * @param {string} svg
   * @param {number} width
   */
  const render = (svg, width) =>
    new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
      .render()
      .asPng();

  await rm(folder, { recursive: true, force: true });
  for (const set of traySets) {
    await mkdir(join(folder, 'tray', set.folder), { recursive: true });
    for (const icon of trayIcons) {
      const svg = trayIconSvg(icon, set.colours);
      for (const { factor, suffix } of scales) {
        const file = join(folder, 'tray', set.folder, `${icon.name}${suffix}.png`);
        await writeFile(file, render(svg, set.size * factor));
      }
    }
  }
  await mkdir(join(folder, 'app'));
  for (const size of appSizes)
    await writeFile(join(folder, 'app', `${size}.png`), render(appIconSvg(size), size));
  await writeFile(join(folder, 'app.png'), render(appIconSvg(512), 512));
}
