import { join } from 'node:path';
import { out, root } from '../setup/paths.mjs';
import { common, licenseFile } from './common.mjs';

const pages = ['presence', 'compact', 'settings', 'diagnostics'];

/**
 * The windows' pages, each by itself: one script, one style and a language. Every file that a page asks for goes through
 * the main process, and no two pages share one. Nothing is put inline, so that the content security policy can forbid
 * inline scripts.
 * @returns {import('vite').InlineConfig[]}
 */
export function rendererConfigs() {
  return pages.map(pageConfig);
}

/**
 * @param {string} page
 * @param {number} index of the page; the first one begins with an empty folder
 * @returns {import('vite').InlineConfig}
 */
function pageConfig(page, index) {
  const renderer = join(root, 'renderer');
  return {
    ...common(),
    root: renderer,
    base: '/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'chrome130',
      outDir: join(out, 'renderer'),
      emptyOutDir: index === 0,
      assetsInlineLimit: 0,
      license: licenseFile(page),
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(renderer, page, 'index.html') },
    },
  };
}
