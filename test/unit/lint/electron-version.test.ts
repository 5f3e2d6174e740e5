import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/** The oldest line of releases that Rollcall was made for. To go back behind it is to go back to known holes. */
const OLDEST_MAJOR = 45;

test('Rollcall runs on a released Electron, of a line that was supported when it was chosen', async () => {
  const manifest = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as Manifest;
  const lock = JSON.parse(await readFile(resolve(root, 'package-lock.json'), 'utf8')) as Lock;

  // A release, exactly or within its major: no night's build, no beta, no tag, no address.
  const declared = /^\^?(?<major>\d+)\.\d+\.\d+$/u.exec(manifest.devDependencies['electron'] ?? '');
  const major = Number(declared?.groups?.['major']);
  expect(major).toBeGreaterThanOrEqual(OLDEST_MAJOR);
  // What is installed is of the same line, and a release as well.
  expect(lock.packages['node_modules/electron']?.version).toMatch(
    new RegExp(`^${major}\\.\\d+\\.\\d+$`, 'u'),
  );

  // It is what Rollcall is packed with, not something that is packed.
  expect(manifest.dependencies ?? {}).not.toHaveProperty('electron');
  expect(manifest.optionalDependencies ?? {}).not.toHaveProperty('electron');
  expect(
    Object.keys(lock.packages).filter((name) => /(?:^|\/)node_modules\/electron(?:-nightly)?$/u.test(name)),
  ).toEqual(['node_modules/electron']);
});
