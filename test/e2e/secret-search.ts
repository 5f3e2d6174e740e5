import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every way in which a secret might be written down, as bytes to look for. */
function formsOf(secret: string): Map<string, Buffer> {
  const bytes = Buffer.from(secret, 'utf8');
  const forms = new Map<string, Buffer>([
    ['as it is', bytes],
    ['in Latin-1', Buffer.from(secret, 'latin1')],
    ['in UTF-16', Buffer.from(secret, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(secret, 'utf16le').swap16()],
    ['in JSON', Buffer.from(JSON.stringify(secret).slice(1, -1))],
    ['in XML', Buffer.from(secret.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;'))],
    ['percent-encoded', Buffer.from(encodeURIComponent(secret))],
    ['as a form', Buffer.from(new URLSearchParams({ s: secret }).toString().slice(2))],
    ['in hexadecimal', Buffer.from(bytes.toString('hex'))],
    ['in capital hexadecimal', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['backwards', Buffer.from(Array.from(secret).reverse().join(''))],
  ]);
  // Within something longer it may begin at any of three places of a group: only the groups that are all its own count.
  for (const lead of [0, 1, 2]) {
    for (const encoding of ['base64', 'base64url'] as const) {
      const whole = Buffer.concat([Buffer.alloc(lead), bytes])
        .toString(encoding)
        .replace(/=+$/u, '');
      const own = whole.slice(
        lead === 0 ? 0 : 4,
        whole.length - 1 - ((bytes.length + lead) % 3 === 0 ? -1 : 1),
      );
      forms.set(`in ${encoding}, ${lead} in`, Buffer.from(own));
    }
  }
  return forms;
}

/** Which of the secrets stand in some text or bytes, and how; nothing where none does. */
export function secretsIn(where: string, content: Buffer | string, secrets: Iterable<string>): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [...secrets].flatMap((secret) =>
    [...formsOf(secret)]
      .filter(([, form]) => bytes.includes(form))
      .map(([how]) => `${where}: ${secret} ${how}`),
  );
}

/**
 * The same for every file below a folder, and their names. Looks once more where a file went meanwhile: processes of
 * an app that was killed may still put what they were writing in its place.
 */
export async function secretsBelow(folder: string, secrets: Iterable<string>): Promise<string[]> {
  const all = [...secrets];
  for (;;) {
    try {
      return await lookBelow(folder, all);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

async function lookBelow(folder: string, all: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found.push(...secretsIn('a name', path.slice(folder.length), all));
    if (entry.isFile()) found.push(...secretsIn(path, await readFile(path), all));
  }
  return found;
}

/** The arguments of a process and of all that it started. Linux only. */
export async function argumentsOf(pid: number): Promise<string[]> {
  const processes: { id: number; parent: number; args: string }[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      processes.push({ id: Number(name), parent, args: await readFile(`/proc/${name}/cmdline`, 'utf8') });
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = new Set([pid]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.filter(({ id }) => family.has(id)).map(({ args }) => args.replaceAll('\0', ' '));
}
