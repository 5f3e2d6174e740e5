import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const names = ['unit', 'integration', 'drills'] as const;

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: names.map((name) => ({
      extends: true as const,
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        setupFiles: ['test/support/english.ts'],
        // Outside Electron its package is the path of a program that need not be there; told one, it looks for none.
        ...(name === 'drills' && { env: { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } }),
      },
    })),
  },
});
