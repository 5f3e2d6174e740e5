import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.js';

export interface ClientParams {
  /** Host name or address of the server, or its origin where it listens on unusual ports. */
  readonly server: string;
  /** Address that the server calls back. */
  readonly host: string;
  readonly applicationUser: string;
  readonly password: string;
  readonly endUser: string;
  readonly contacts: readonly string[];
}

/**
 * Writes the four files that the sample scripts start from (wire format 4).
 *
 * @throws UsageError where one of them is there already with something else in it: nothing is written then.
 */
export async function writeParams(folder: string, params: ClientParams): Promise<void> {
  const { server, host, applicationUser: USERNAME, password: PASSWD, endUser, contacts } = params;
  const files = {
    'serverparams.json': { params: [{ SERVER: server, HOST: host, USERNAME, PASSWD }] },
    'appuser.json': { params: [{ USERNAME, PASSWD }] },
    'enduser.json': { params: [{ USERNAME: endUser, CONTACT: contacts[0] ?? endUser }] },
    'contacts.list': contacts,
  };
  await mkdir(folder, { recursive: true });
  const missing: [string, string][] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const before = await readFile(path, 'utf8').catch(() => undefined);
    if (before === undefined) missing.push([path, text]);
    else if (before !== text) {
      throw new UsageError(
        `${path} is there already and says something else. Remove it, or name another folder.`,
      );
    }
  }
  for (const [path, text] of missing) {
    // For this user only: two of them hold the password. Not over a file that appeared in the meantime.
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  }
}
