import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a file's content beside it under a name of its own, once: content that was kept before is not kept again.
 * Nothing that was kept is ever written over.
 *
 * @param stem what the copy's name begins with.
 * @param now milliseconds since the epoch, to name the copy by.
 * @returns the copy's name.
 * @throws the system's error when there is no copy, and no part of one.
 */
export function keepAside(directory: string, stem: string, content: Buffer, now: number): string {
  const end = `-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.json`;
  const kept = readdirSync(directory).find(
    (name) => name.startsWith(`${stem}-`) && name.endsWith(end) && holds(join(directory, name), content),
  );
  if (kept !== undefined) return kept;
  const name = `${stem}-${new Date(now).toISOString().replaceAll(':', '.')}${end}`;
  const path = join(directory, name);
  let mine = false;
  try {
    // An empty file first: whether what lies there is ours to remove must be known when the disk is full.
    writeFileSync(path, '', { mode: 0o600, flag: 'wx' });
    mine = true;
    writeFileSync(path, content, { flush: true });
  } catch (error) {
    if (mine) rmSync(path, { force: true });
    throw error;
  }
  return name;
}

function holds(path: string, content: Buffer): boolean {
  try {
    return readFileSync(path).equals(content);
  } catch {
    return false;
  }
}
