import { cp, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createPackage } from '@electron/asar';
import type { Row } from '../row.js';

/** What of out/ the app needs to run; the simulator's command is for developers, the demo's server is in main. */
const PARTS = ['main', 'preload', 'renderer', 'icons'];
const MOST_KB = 60;

export const packagedSize: Row = {
  number: 12,
  title: 'packaged size; JavaScript of the list’s page, gzipped',
  baseline: 'the empty app, packed alike',
  async measure(bench) {
    const electron = (await sizeOf(dirname(bench.electron))) / 2 ** 20;
    const packed = async (
      name: string,
      parts: readonly (readonly [from: string, to: string])[],
    ): Promise<number> => {
      const folder = join(bench.scratch, name);
      await mkdir(folder);
      for (const [from, to] of parts) await cp(from, join(folder, to), { recursive: true });
      await createPackage(folder, `${folder}.asar`);
      return (await stat(`${folder}.asar`)).size / 2 ** 20;
    };
    const ours = await packed('rollcall', [
      [join(bench.root, 'package.json'), 'package.json'],
      ...PARTS.map((part) => [join(bench.root, 'out', part), join('out', part)] as const),
    ]);
    const empty = await packed('empty', [[join(bench.root, 'test/bench/app/empty'), '']]);
    bench.say(
      `Electron ${electron.toFixed(1)} MB, app.asar ${ours.toFixed(2)} MB, the empty one’s ${empty.toFixed(4)}`,
    );
    const chunks = await chunksOf(join(bench.root, 'out/renderer'), 'presence');
    bench.say(chunks.map(({ file, kB }) => `${file} ${kB.toFixed(1)} kB`).join(', '));
    return [
      {
        name: 'app.asar and Electron',
        unit: 'MB',
        ours: [electron + ours],
        baseline: [electron + empty],
        target: { kind: 'ratio', times: 1.03 },
      },
      {
        name: 'JavaScript of the list’s page, gzipped',
        unit: 'kB',
        ours: [chunks.reduce((sum, { kB }) => sum + kB, 0)],
        baseline: [],
        target: { kind: 'limit', most: MOST_KB },
      },
    ];
  },
};

/** The scripts that a page loads: those that its HTML names, what they import, and the larger of the languages. */
async function chunksOf(renderer: string, page: string): Promise<Chunk[]> {
  const html = await readFile(join(renderer, page, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/gu)].map(([, file = '']) => file);
  const chunks = new Map<string, Chunk>();
  const languages = new Map<string, Chunk>();
  for (const file of files) {
    if (chunks.has(file)) continue;
    const text = await readFile(join(renderer, file));
    chunks.set(file, chunk(file, text));
    const beside = (name = ''): string => join(dirname(file), name);
    for (const [, name] of text.toString().matchAll(/(?:from|import) *["'`]\.\/([^"'`]+\.js)["'`]/gu))
      files.push(beside(name));
    // Nothing but languages is imported later on, and a page speaks one.
    for (const [, name] of text.toString().matchAll(/import\(["'`]\.\/([^"'`]+\.js)["'`]/gu))
      languages.set(beside(name), chunk(beside(name), await readFile(join(renderer, beside(name)))));
  }
  const [largest] = [...languages.values()].sort((one, other) => other.kB - one.kB);
  return [...chunks.values(), ...(largest ? [largest] : [])];
}

interface Chunk {
  readonly file: string;
  readonly kB: number;
}

const chunk = (file: string, text: Buffer): Chunk => ({
  file,
  kB: gzipSync(text, { level: 9 }).length / 1000,
});

/** The bytes of the files in a folder. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
