import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const report = process.env['ROLLCALL_TEST_REPORT'];

// One app at a time, because there is one screen; no second try, because a test that needs one is wrong.
export default defineConfig({
  snapshotPathTemplate: resolve(import.meta.dirname, 'pictures/expected/{arg}{ext}'),
  outputDir: resolve(import.meta.dirname, '../output/playwright'),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 15 * 60_000,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: { trace: 'off' },
  projects: [
    { name: 'app', testDir: '.', testIgnore: ['desktop/**', 'install/**'] },
    { name: 'desktop', testDir: 'desktop' },
    { name: 'install', testDir: 'install' },
  ],
});
