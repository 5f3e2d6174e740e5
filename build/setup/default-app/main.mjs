/**
 * What makes `electron path/to/app` work: packed into the fallback Electron, which comes without one. Treats the
 * arguments as Electron's own default app does and leaves process.argv alone.
 */
import { app } from 'electron/main';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { folder, preloads } = readArguments(process.argv.slice(1));
if (folder === undefined) {
  console.error('Usage: electron [-r file] path/to/app [arguments]');
  process.exit(1);
}
const require = createRequire(join(process.cwd(), 'cwd.cjs'));
for (const file of preloads) require(file);

try {
  await load(resolve(folder));
} catch (error) {
  console.error('The app failed while it was loaded:', error);
  process.exit(1);
}

/**
 * The first argument that is not a switch is the app's folder; what follows belongs to the app.
 * @param {readonly string[]} args
 */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') preloads.push(args[(index += 1)] ?? '');
    else if (!arg.startsWith('-')) return { folder: arg, preloads };
  }
  return { folder: undefined, preloads };
}

/** @param {string} folder */
async function load(folder) {
  // Electron keeps two of these to itself and its own default app.
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const settable =
    /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app);
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  app.setName(about.productName ?? about.name);
  if (about.version) settable.setVersion(about.version);
  app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`);
  settable.setAppPath(folder);
  await import(pathToFileURL(resolve(folder, about.main ?? 'index.js')).href);
}
