import { createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ownAppImage, type AppImageVariables } from './own-app-image.js';
import type { UpdatesOff } from './update-state.js';

/** The kinds of installation that can replace themselves. */
export type SelfUpdating = 'appimage' | 'nsis' | 'mac';

/** Where new versions come from, if this installation looks for any. */
export type UpdateSource =
  | { readonly kind: 'off'; readonly reason: UpdatesOff }
  | { readonly kind: 'on'; readonly feed: string; readonly key: KeyObject; readonly how: SelfUpdating };

/** The running program, as far as it tells how it was installed. */
export interface Installation {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly executable: string;
  readonly env: AppImageVariables;
  /** The file that packaging wrote (build/package/update-source.mjs), where it wrote one. */
  readonly file: string;
}

const fileSchema = z.strictObject({
  feed: z.string().refine(isSafe),
  /** Ed25519, as SubjectPublicKeyInfo in Base64. */
  key: z.string(),
});

/** Where this installation gets new versions from. Never throws. */
export function updateSource(installation: Installation): UpdateSource {
  if (!installation.isPackaged) return { kind: 'off', reason: 'not-packaged' };
  const how = selfUpdating(installation);
  if (how === undefined) return { kind: 'off', reason: 'package-manager' };
  try {
    const { feed, key } = fileSchema.parse(JSON.parse(readFileSync(installation.file, 'utf8')));
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (publicKey.asymmetricKeyType !== 'ed25519') return { kind: 'off', reason: 'no-feed' };
    return { kind: 'on', feed, key: publicKey, how };
  } catch {
    // None was built in, or one that cannot be used; then nothing is believed.
    return { kind: 'off', reason: 'no-feed' };
  }
}

/** Whether something may be fetched from there: by TLS, or from this computer itself. @throws TypeError for no address */
export function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

function selfUpdating({ platform, executable, env }: Installation): SelfUpdating | undefined {
  if (platform === 'darwin') return 'mac';
  if (platform === 'win32') return hasUninstaller(dirname(executable)) ? 'nsis' : undefined;
  return ownAppImage(env, executable) === undefined ? undefined : 'appimage';
}

/** The installer for a person leaves its own way out beside the program; an MSI, which administrators roll out, does not. */
function hasUninstaller(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => /^Uninstall .+\.exe$/iu.test(name));
  } catch {
    return false;
  }
}
