import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../setup/paths.mjs';
import { licensesFolder } from '../vite/common.mjs';

/** Where the licences of everything from npm that is packed stand as one text. */
export const noticesFile = join(out, 'THIRD-PARTY-NOTICES.txt');

/**
 * What Vite writes down of a package in a bundle.
 * @typedef {{ name: string, version: string, identifier: string | null, text: string | null }} Licence
 */

/** Writes the notices of the bundles that lie in out/. */
export async function writeNotices() {
  /** @type {Licence[]} */
  const licences = [];
  for (const part of ['main', 'preload', 'renderer']) {
    const folder = join(out, part, licensesFolder);
    for (const file of await readdir(folder))
      licences.push(...JSON.parse(await readFile(join(folder, file), 'utf8')));
  }
  await writeFile(noticesFile, noticesOf(licences));
}

/**
 * The notices as one text, each package once.
 * @param {readonly Licence[]} licences
 * @throws when one of them does not say under which licence it is
 */
export function noticesOf(licences) {
  const byPackage = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const names = [...byPackage.keys()].sort();
  const nameless = names.filter((name) => !byPackage.get(name)?.identifier);
  if (nameless.length > 0) throw new Error(`Without a licence: ${nameless.join(', ')}.`);
  const sections = names.map((name) => {
    const { identifier, text } = /** @type {Licence} */ (byPackage.get(name));
    return `${name}\nLicence: ${identifier}\n\n${(text ?? 'Its package carries no further text.').trim()}\n`;
  });
  return [
    'Rollcall contains the software named below. What Electron and Chromium consist of is told in\n' +
      'LICENSE.electron.txt and LICENSES.chromium.html.\n',
    ...sections,
  ].join(`\n${'-'.repeat(80)}\n\n`);
}
