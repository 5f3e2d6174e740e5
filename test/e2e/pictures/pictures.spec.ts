import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../launch.js';
import { wordsFor } from '../../../preload/words/catalogue.js';
import { hasTestFont } from '../fonts.js';
import { COMPARED, PICTURES } from './pictures.js';
import { closePage, openPage } from './stage.js';

/** How many pixels a point has, as on a dense screen; 1 where nothing is said. */
const SCALE = process.env['ROLLCALL_GALLERY_SCALE'] ?? '1';
const gallery = resolve(import.meta.dirname, '../../output', SCALE === '1' ? 'gallery' : `gallery-${SCALE}x`);

/** The runtime that the expected pictures were taken with: another one draws a little differently. */
const CHROMIUM = '130';

let app: LaunchedApp;
let isComparable = false;

test.beforeAll(async () => {
  await mkdir(gallery, { recursive: true });
  app = await launchApp({ args: [`--force-device-scale-factor=${SCALE}`] });
  // Its own window is not to be taken for the first of ours.
  await app.electron.firstWindow();
  const chromium = await app.electron.evaluate(() => process.versions.chrome);
  isComparable = SCALE === '1' && hasTestFont() && chromium.startsWith(`${CHROMIUM}.`);
});

test.afterAll(async () => {
  await app.close();
});

for (const { name, setting, arrange } of PICTURES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${name}, ${theme}`, async () => {
      const page = await openPage(app.electron, { ...setting, theme });
      try {
        await arrange?.(page, wordsFor(setting.locale ?? 'en-GB'));
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        await writeFile(join(gallery, `${name}-${theme}.png`), picture);
        if (!COMPARED.has(name)) return;
        test.skip(!isComparable, 'The expected pictures were taken with another font or Chromium.');
        // A few pixels may differ where two machines round a colour differently; a word that changed is far more.
        expect(picture).toMatchSnapshot(`${name}-${theme}.png`, { maxDiffPixelRatio: 0.002 });
      } finally {
        await closePage(app.electron, page);
      }
    });
  }
}
