import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../../..');

/** A file's text. @param name from the repository's folder */
export const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** The names of a folder's files that end so, from the repository's folder. */
export function filesIn(folder: string, end: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** What npm can be told to run. */
export const SCRIPTS: ReadonlySet<string> = new Set(Object.keys(manifest.scripts));

/** The suites that can be named behind `npm test --`. */
export const SUITES: ReadonlySet<string> = new Set(
  [...textOf('build/test.mjs').matchAll(/^ {2}(\w+): \{(?: packages:|$)/gmu)].map(([, name = '']) => name),
);

/** The names that a text has npm run: scripts, and behind `npm test --` suites. */
export function npmCommandsIn(text: string): { scripts: string[]; suites: string[] } {
  const scripts = [...text.matchAll(/\bnpm (?:run (?<named>[\w:-]+)|(?<own>start|test)\b)/gu)].map(
    ({ groups }) => groups?.['named'] ?? groups?.['own'] ?? '',
  );
  const suites = [...text.matchAll(/\bnpm test --((?: [a-z]+)+)/gu)].flatMap(([, names = '']) =>
    names.trim().split(' '),
  );
  return { scripts, suites };
}
