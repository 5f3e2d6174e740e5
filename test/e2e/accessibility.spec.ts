import { expect, test, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { axeFindings } from './accessibility/axe.js';
import { layoutFindings, sidewaysFindings } from './accessibility/layout.js';
import { SCREENS } from './accessibility/screens.js';
import { launchApp, type LaunchedApp } from './launch.js';
import { wordsFor } from '../../preload/words/catalogue.js';
import type { Picture } from './pictures/pictures.js';
import { closePage, openPage } from './pictures/stage.js';

/** Text twice as large as drawn; see renderer/ui/theme.css. */
const DOUBLE_TEXT = '162.5%';

let app: LaunchedApp;

test.beforeAll(async () => {
  app = await launchApp();
  // Its own window comes by itself, and is not to be taken for one that was asked for.
  await app.electron.firstWindow();
});

test.afterAll(async () => {
  await app.close();
});

for (const screen of SCREENS) {
  test(`${screen.name}: axe finds nothing, in light, dark, forced colours and large text`, async () => {
    await withPage(screen, 'en-GB', async (page) => {
      const found = new Findings();
      await found.add('light', axeFindings(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      await found.add('dark', axeFindings(page));
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await found.add('forced colours', axeFindings(page));
      await page.emulateMedia({ forcedColors: 'none' });
      await enlarge(page);
      await found.add('large text', axeFindings(page));
      expect(found.lines).toEqual([]);
    });
  });

  test(`${screen.name}: nothing is cut or covered, in large text, in German and from right to left`, async () => {
    const found = new Findings();
    for (const locale of ['en-GB', 'de-DE']) {
      await withPage(screen, locale, async (page) => {
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
        await found.add(locale, layoutFindings(page));
        await page.evaluate(() => (document.documentElement.dir = 'rtl'));
        await settle(page);
        await found.add(`${locale}, from right to left`, layoutFindings(page));
        await page.evaluate(() => (document.documentElement.dir = 'ltr'));
        await enlarge(page);
        await found.add(`${locale}, large text`, sidewaysFindings(page));
        // Whoever has text twice as large makes room for it.
        await resize(page, 2 * screen.setting.width, screen.setting.height);
        await found.add(`${locale}, large text in a large window`, layoutFindings(page));
      });
    }
    expect(found.lines).toEqual([]);
  });
}

/** What was found and in which looks, each once. */
class Findings {
  readonly #looks = new Map<string, string[]>();

  async add(look: string, findings: Promise<readonly string[]>): Promise<void> {
    for (const finding of new Set(await findings)) {
      this.#looks.set(finding, [...(this.#looks.get(finding) ?? []), look]);
    }
  }

  get lines(): string[] {
    return [...this.#looks].map(([finding, looks]) => `${finding} (${looks.join('; ')})`);
  }
}

async function withPage(
  { setting, arrange }: Picture,
  locale: string,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openPage(app.electron, { ...setting, locale });
  try {
    await arrange?.(page, wordsFor(locale));
    await settle(page);
    await check(page);
  } finally {
    await closePage(app.electron, page);
  }
}

async function enlarge(page: Page): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, DOUBLE_TEXT);
  await settle(page);
}

async function resize(page: Page, width: number, height: number): Promise<void> {
  const window = await app.electron.browserWindow(page);
  await window.evaluate((self: BrowserWindow, size) => self.setContentSize(...size), [
    width,
    height,
  ] as const);
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) < 2, width);
  await settle(page);
}

/** Two frames: one in which sizes are noticed, and one in which the page follows them. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
