import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Where everything that is built goes. */
export const out = join(root, 'out');

/** What may be kept between runs and thrown away at any time; outside the repository, so that a new clone finds it. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'rollcall');
}
