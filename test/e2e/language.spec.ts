import { expect, test, windowOf } from './app-test.js';
import { freePort } from './free-port.js';
import { record, recorded } from './recorder.js';

test('another language and theme take effect at once: in the open windows, in those opened later, and at the tray', async ({
  launch,
}) => {
  const app = await launch({ args: ['--demo'] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await record(app.electron);
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { appearance: { theme: 'dark', language: 'de' } }),
  );
  await expect(list).toHaveURL(/[?&]locale=de\b/u);
  await expect
    .poll(async () => (await recorded(app.electron)).tooltips.at(-1))
    .toMatch(/^Demo-Team: \d+ von \d+ verfügbar; aktuell/u);
  // Pages are shown as light by the tests' own choice: what is seen before them is not.
  const grounds = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBackgroundColor()),
  );
  expect(grounds).toEqual(['#1C1C1E']);

  await list.waitForLoadState();
  await list.evaluate(() => window.rollcall.call('diagnostics.open', undefined));
  await expect(await windowOf(app, 'diagnostics')).toHaveURL(/[?&]locale=de\b/u);
  const titles = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toContain('Rollcall – Diagnose');
});

test('in a narrow list no entry of a menu is cut, however long the language', async ({ launch }) => {
  const app = await launch({ args: ['--demo'] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { appearance: { theme: 'light', language: 'de' } }),
  );
  await expect(list).toHaveURL(/[?&]locale=de\b/u);
  await list.setViewportSize({ width: 320, height: 640 });
  for (const level of ['1', '2']) {
    await list.locator(`[role=treeitem][aria-level="${level}"]`).first().click({ button: 'right' });
    await expect(list.getByRole('menu')).toBeVisible();
    const labels = list.locator('.menu-label');
    expect(await labels.count()).toBeGreaterThan(3);
    const cut = await labels.evaluateAll((entries) =>
      entries
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    await list.keyboard.press('Escape');
  }
});

test('what is wrong with the connection is said in the language that is chosen then', async ({
  launch,
  samplesFor,
}) => {
  const samples = await samplesFor(`http://127.0.0.1:${await freePort()}`);
  const app = await launch({ args: [`--import=${samples}`] });
  const list = await windowOf(app, 'presence');
  await expect(list.getByText(/Nothing answers/u).first()).toBeVisible();
  await list.evaluate(() =>
    window.rollcall.call('preferences.change', { appearance: { theme: 'light', language: 'de' } }),
  );
  await expect(list).toHaveURL(/[?&]locale=de\b/u);
  await expect(list.getByText(/antwortet/u).first()).toBeVisible();
  await expect(list.getByText(/Nothing answers/u)).toBeHidden();
});
