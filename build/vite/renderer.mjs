import { join } from 'node:path';
import { out, root } from '../setup/paths.mjs';
import { common } from './common.mjs';

const pages = ['presence', 'compact', 'settings', 'diagnostics'];

/**
 * The windows' pages. Nothing is put inline, so that the content security policy can forbid inline scripts.
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfig() {
  const renderer = join(root, 'renderer');
  return {
    ...common(),
    root: renderer,
    base: '/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'chrome130',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages.map((page) => join(renderer, page, 'index.html')) },
    },
  };
}
