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
 * Linux panels mostly show tray icons at 22 px; macOS takes template images of 16.
 * @type {{ folder: string, size: number, colours: import('./icons/tray.mjs').TrayColours }[]}
 */
const traySets = [
  { folder: '22', size: 22, colours: coloured },
  { folder: 'template', size: 16, colours: template },
];

const appSizes = [16, 32, 48, 64, 128, 256, 512];

/** What Windows asks an icon for, from 100 % to 300 % and in its largest views. */
const windowsSizes = [16, 20, 24, 32, 48, 64, 256];
/** By the clock it is never larger. */
const windowsTraySizes = windowsSizes.filter((size) => size <= 64);

/**
 * Draws every icon into a folder: for the tray `tray/<set>/<name>[@scale].png` and `tray/windows/<name>.ico`; for the
 * app `app.png` (512 px), `app/<size>.png` and `app.ico`.
 * @param {string} folder emptied first
 */
export async function makeIcons(folder) {
  const { Resvg } = await import('@resvg/resvg-js');
  const { default: pngToIco } = await import('png-to-ico');
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
      for (const { factor, suffix } of scales) {
        const size = set.size * factor;
        const file = join(folder, 'tray', set.folder, `${icon.name}${suffix}.png`);
        await writeFile(file, render(trayIconSvg(icon, set.colours, size), size));
      }
    }
  }
  await mkdir(join(folder, 'tray', 'windows'));
  for (const icon of trayIcons) {
    const pictures = windowsTraySizes.map((size) => render(trayIconSvg(icon, coloured, size), size));
    await writeFile(join(folder, 'tray', 'windows', `${icon.name}.ico`), await pngToIco(pictures));
  }
  await mkdir(join(folder, 'app'));
  for (const size of appSizes)
    await writeFile(join(folder, 'app', `${size}.png`), render(appIconSvg(size), size));
  await writeFile(join(folder, 'app.png'), render(appIconSvg(512), 512));
  const pictures = windowsSizes.map((size) => render(appIconSvg(size), size));
  await writeFile(join(folder, 'app.ico'), await pngToIco(pictures));
}
