import { expect, test, windowOf } from './app-test.js';
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
