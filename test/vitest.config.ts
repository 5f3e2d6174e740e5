import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const names = ['unit', 'integration'] as const;

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: names.map((name) => ({
      extends: true as const,
      test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`] },
    })),
  },
});
