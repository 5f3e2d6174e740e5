import { join } from 'node:path';
import type { Bench } from '../row.js';
import type { Start } from './electron-process.js';

/** The baseline of what an app costs: one window with a line of text, and an icon in the tray. */
export function emptyApp(bench: Bench): Start {
  return {
    app: join(bench.root, 'test/bench/app/empty'),
    home: join(bench.scratch, 'home-empty'),
    awaits: 'p',
  };
}
