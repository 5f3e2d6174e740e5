import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { emptySettings, type Settings } from '../../../main/settings/schema.js';

/** A new folder with these files, gone when the test ends. */
export async function folder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
  return directory;
}

/** Settings that are valid, with some of them otherwise. */
export function settings(other: Partial<Settings> = {}): Settings {
  return {
    ...emptySettings(),
    server: { ...emptySettings().server, address: 'imp.example.com' },
    applicationUser: { name: 'appuser' },
    endUser: { name: 'rita' },
    contacts: [
      { address: 'joe@example.com', name: 'Joe Nakamura', group: 'Support' },
      { address: 'carlotta@example.com', name: '', group: '' },
    ],
    ...other,
  };
}

/** Settings as the first version wrote them. */
export const VERSION_1 = {
  version: 1,
  server: { address: 'https://imp.example.com:9443', certificate: '' },
  applicationUser: { name: 'appuser' },
  endUser: { name: 'rita' },
  contacts: [{ address: 'joe@example.com', name: 'Joe', group: 'Support' }],
  callback: { address: '10.0.0.5', port: 5000 },
  presence: { type: 'basic', failSafeMinutes: 7 },
  alerts: { enabled: false },
};
