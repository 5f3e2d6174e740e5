import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';
import { parseLenientJson } from './lenient-json.js';
import type { ContactSetting, Settings } from './schema.js';
import { parseServerAddress } from './server-address.js';

/** What the sample scripts' files of a folder came to. */
export interface SampleFiles {
  /** The given settings with what was read in their place. Not necessarily valid: a file may lack something. */
  readonly settings: Settings;
  /** The application user's password, where there is one. */
  readonly password?: string;
  /** What was tolerated or left out, a sentence each, with file and line where there is one. */
  readonly remarks: readonly string[];
}

const FILE_MAX_BYTES = 1024 * 1024;

type Parameters = Readonly<Record<string, string>>;

/**
 * Reads a folder as Cisco's sample scripts use it (wire format 4.1, 4.2): `serverparams.json`, `appuser.json`,
 * `enduser.json` and `contacts.list`. In each `params` the last entry counts, as it does for the scripts. Alters
 * nothing. Slips are read over where the meaning is clear, and told.
 *
 * @param base settings to start from: what the files do not say stays as it is.
 * @throws Error with `advice` when there is no such folder.
 */
export async function readSampleFiles(directory: string, base: Settings): Promise<SampleFiles> {
  const remarks: string[] = [];
  if (!(await isDirectory(directory))) {
    const { message, advice } = words().imports.noFolder(directory);
    throw Object.assign(new Error(message), { advice });
  }
  const server = await readParameters(directory, 'serverparams.json', remarks);
  const applicationUser = await readParameters(directory, 'appuser.json', remarks);
  const endUser = await readParameters(directory, 'enduser.json', remarks);
  const addresses = await readContacts(directory, remarks);

  const serverAddress = server?.['SERVER']?.trim() || base.server.address;
  if (server && !server['SERVER']?.trim())
    remarks.push(words().imports.missing('serverparams.json', 'SERVER'));
  for (const [file, params] of [
    ['appuser.json', applicationUser],
    ['enduser.json', endUser],
  ] as const) {
    if (params && !params['USERNAME']?.trim()) remarks.push(words().imports.missing(file, 'USERNAME'));
  }
  const password = applicationUser?.['PASSWD'];
  if (applicationUser && !password) remarks.push(words().imports.missing('appuser.json', 'PASSWD'));

  return {
    settings: {
      ...base,
      // Another server has another certificate and other nodes; what is trusted names its server itself.
      server:
        serverAddress === base.server.address
          ? base.server
          : { ...base.server, address: serverAddress, certificate: '', otherNodes: '' },
      applicationUser: { name: applicationUser?.['USERNAME']?.trim() || base.applicationUser.name },
      endUser: { name: bareUser(endUser?.['USERNAME']?.trim(), remarks) || base.endUser.name },
      callback: readCallback(server, base.callback, remarks),
      contacts: addresses ? readTeam(addresses, serverAddress, base.contacts, remarks) : base.contacts,
    },
    ...(password ? { password } : {}),
    remarks,
  };
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The last entry of a file's `params`; undefined when there is none. */
async function readParameters(
  directory: string,
  file: string,
  remarks: string[],
): Promise<Parameters | undefined> {
  const value = await readJson(directory, file, remarks);
  if (value === undefined) return undefined;
  const entry = z.record(z.string(), z.unknown());
  const result = z
    .object({ params: z.union([z.array(entry).min(1), entry.transform((one) => [one])]) })
    .safeParse(value);
  if (!result.success) {
    remarks.push(words().imports.noParams(file));
    return undefined;
  }
  const last = result.data.params.at(-1) ?? {};
  if (result.data.params.length > 1) remarks.push(words().imports.several(file));
  return Object.fromEntries(
    Object.entries(last).flatMap(([name, text]) =>
      typeof text === 'string' || typeof text === 'number' ? [[name.toUpperCase(), String(text)]] : [],
    ),
  );
}

async function readContacts(directory: string, remarks: string[]): Promise<string[] | undefined> {
  const file = 'contacts.list';
  const value = await readJson(directory, file, remarks);
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    remarks.push(words().imports.noList(file));
    return undefined;
  }
  const names = (value as unknown[]).filter((name) => typeof name === 'string').map((name) => name.trim());
  if (names.length < value.length) remarks.push(words().imports.notNames(file));
  const written = names.filter((name) => name !== '');
  if (written.length > 0) return written;
  remarks.push(words().imports.noNames(file));
  return undefined;
}

async function readJson(directory: string, file: string, remarks: string[]): Promise<unknown> {
  let text: string;
  try {
    const path = join(directory, file);
    if ((await stat(path)).size > FILE_MAX_BYTES) {
      remarks.push(words().imports.tooLarge(file));
      return undefined;
    }
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    remarks.push(missing ? words().imports.noFile(file) : words().imports.unreadable(file));
    return undefined;
  }
  const { value, slips } = parseLenientJson(text);
  remarks.push(...slips.map((slip) => words().imports.slipIn(file, slip)));
  if (value === undefined) remarks.push(words().imports.nothing(file));
  return value;
}

/** `HOST` is where the server calls back; it may carry a port. The first version of the scripts had `ENDPOINTURL`. */
function readCallback(
  server: Parameters | undefined,
  base: Settings['callback'],
  remarks: string[],
): Settings['callback'] {
  const text = server?.['HOST']?.trim() || server?.['ENDPOINTURL']?.trim();
  if (!text) return base;
  const parts = /^(?:[a-z]+:\/\/)?(\[[^\]]+\]|[^:/]+)(?::(\d{1,5}))?(?:\/.*)?$/iu.exec(text);
  if (!parts) {
    remarks.push(words().imports.strangeHost('serverparams.json', 'HOST'));
    return base;
  }
  const [, host = '', port] = parts;
  return {
    ...base,
    address: host.replace(/^\[|\]$/gu, ''),
    port: port === undefined ? base.port : Number(port),
  };
}

/** People keep the name and group that they have; new ones go by their address until the server names them. */
function readTeam(
  addresses: readonly string[],
  serverAddress: string,
  base: readonly ContactSetting[],
  remarks: string[],
): ContactSetting[] {
  const server = parseServerAddress(serverAddress);
  const domain = server.kind === 'valid' ? server.host : '';
  const known = new Map(base.map((contact) => [contact.address, contact]));
  const team = new Map<string, ContactSetting>();
  for (const written of addresses) {
    const address = (written.includes('@') ? written : `${written}@${domain}`).toLowerCase();
    if (team.has(address)) remarks.push(words().imports.twice('contacts.list', written));
    team.set(address, known.get(address) ?? { address, name: '', group: '' });
  }
  return [...team.values()];
}

/** The server knows end users by their bare id; the samples' guide warns of writing the domain. */
function bareUser(name: string | undefined, remarks: string[]): string | undefined {
  if (name === undefined || !name.includes('@')) return name;
  remarks.push(words().imports.bareUser('enduser.json', 'USERNAME'));
  return name.slice(0, name.indexOf('@'));
}
