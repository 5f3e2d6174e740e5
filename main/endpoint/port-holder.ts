import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename, win32 } from 'node:path';
import { promisify } from 'node:util';
import {
  parseLinuxTable,
  parseLsof,
  parseNetstat,
  parseTasklist,
  socketInTheWay,
  type ListeningSocket,
} from './socket-tables.js';

/** The process that listens on a port. */
export interface PortHolder {
  readonly name: string;
  readonly pid: number;
}

/** What the system is asked with. */
export interface HolderSources {
  readonly platform: NodeJS.Platform;
  /** Runs a program and gives what it wrote; rejects when it cannot or fails. */
  readonly run: (program: string, args: readonly string[]) => Promise<string>;
}

const RUN_TIMEOUT_MS = 3_000;
const OUTPUT_MAX_BYTES = 8 * 1024 * 1024;
const NAME_MAX_CHARACTERS = 64;

const thisSystem: HolderSources = {
  platform: process.platform,
  async run(program, args) {
    const options = { timeout: RUN_TIMEOUT_MS, maxBuffer: OUTPUT_MAX_BYTES, windowsHide: true };
    return (await promisify(execFile)(program, args, options)).stdout;
  },
};

/**
 * Who listens on an address and port of this computer; undefined where the system does not tell, as for other people's
 * processes. Never rejects.
 */
export async function portHolder(
  host: string,
  port: number,
  sources: HolderSources = thisSystem,
): Promise<PortHolder | undefined> {
  try {
    const found = await holder(host, port, sources);
    if (!found) return undefined;
    // A program may call itself anything; this is to be read in a sentence.
    const name = found.name.replace(/\p{C}/gu, '').trim().slice(0, NAME_MAX_CHARACTERS);
    return name === '' ? undefined : { name, pid: found.pid };
  } catch {
    return undefined;
  }
}

type Choose = (sockets: readonly ListeningSocket[]) => string | undefined;

async function holder(host: string, port: number, sources: HolderSources): Promise<PortHolder | undefined> {
  const choose: Choose = (sockets) => socketInTheWay(sockets, host, port)?.owner;
  const { platform, run } = sources;
  if (platform === 'linux') return linuxHolder(choose);
  if (platform === 'darwin') return macHolder(choose, port, run);
  if (platform === 'win32') return windowsHolder(choose, run);
  return undefined;
}

async function linuxHolder(choose: Choose): Promise<PortHolder | undefined> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const inode = choose(tables.flatMap(parseLinuxTable));
  if (inode === undefined) return undefined;
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/u.test(id)) continue;
    // The files of other people's processes cannot be read.
    const files = await readdir(`/proc/${id}/fd`).catch(() => []);
    const targets = await Promise.all(
      files.map((file) => readlink(`/proc/${id}/fd/${file}`).catch(() => '')),
    );
    if (!targets.includes(`socket:[${inode}]`)) continue;
    const program = await readlink(`/proc/${id}/exe`);
    return { name: basename(program.replace(/ \(deleted\)$/u, '')), pid: Number(id) };
  }
  return undefined;
}

async function macHolder(
  choose: Choose,
  port: number,
  run: HolderSources['run'],
): Promise<PortHolder | undefined> {
  const args = ['-nP', '+c', '0', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpcn'];
  const { sockets, names } = parseLsof(await run('/usr/sbin/lsof', args));
  const id = choose(sockets);
  const name = id === undefined ? undefined : names.get(id);
  return name === undefined ? undefined : { name, pid: Number(id) };
}

async function windowsHolder(choose: Choose, run: HolderSources['run']): Promise<PortHolder | undefined> {
  // By its full path: a bare name is looked for in the working directory first.
  const system = win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  const id = choose(parseNetstat(await run(win32.join(system, 'netstat.exe'), ['-ano'])));
  if (id === undefined) return undefined;
  const args = ['/FI', `PID eq ${id}`, '/FO', 'CSV', '/NH'];
  const name = parseTasklist(await run(win32.join(system, 'tasklist.exe'), args), id);
  return name === undefined ? undefined : { name, pid: Number(id) };
}
