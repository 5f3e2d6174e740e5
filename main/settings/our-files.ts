import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How what we store is called; with endings of what a crash left half written, and names of copies kept aside. */
const OURS =
  /^(?:settings|preferences|leftovers|windows|credentials)\.json(?:\.new)?(?:\.tmp-.*)?$|^(?:settings|preferences)-unreadable-.+\.json$/u;
const PASSWORD = /^credentials\.json(?:\.new)?$/u;

/**
 * Removes what we stored in the folder of user data: everything, or the password alone. What else lies there stays: it
 * may be a folder that somebody chose.
 *
 * @returns the paths of what could not be removed.
 */
export function removeOurFiles(directory: string, which: 'everything' | 'password'): string[] {
  const isMeant = which === 'everything' ? OURS : PASSWORD;
  return namesIn(directory)
    .filter((name) => isMeant.test(name))
    .map((name) => join(directory, name))
    .filter((path) => !isRemoved(path));
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** With what a link leads to: there the content is. */
function isRemoved(path: string): boolean {
  try {
    if (existsSync(path)) rmSync(realpathSync(path));
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
