import { createPublicKey } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The packed file that says where new versions come from; main/updates/update-source.ts reads it. */
export const updateSourceFile = 'update.json';

/** @typedef {{ feed: string, key: string }} UpdateSource */

/**
 * Where new versions are looked for, and whose signature they must have. Of the one without the other nothing would be
 * believed.
 *
 * @param {Readonly<Record<string, string | undefined>>} env ROLLCALL_UPDATE_FEED is the address of the folder with the feeds and the
 * artifacts, by https; ROLLCALL_UPDATE_KEY the public key that sign-release.mjs printed
 * @returns {UpdateSource | undefined} undefined where neither is there: then the packages look for none
 * @throws when one of them is missing or cannot be used
 */
export function updateSourceOf({ ROLLCALL_UPDATE_FEED: feed, ROLLCALL_UPDATE_KEY: key }) {
  if (!feed && !key) return undefined;
  if (!feed || !key) throw new Error('ROLLCALL_UPDATE_FEED and ROLLCALL_UPDATE_KEY go together.');
  const { protocol, hostname } = new URL(feed);
  if (protocol !== 'https:' && !(protocol === 'http:' && hostname === '127.0.0.1'))
    throw new Error('ROLLCALL_UPDATE_FEED must be an https address.');
  const { asymmetricKeyType } = createPublicKey({
    key: Buffer.from(key, 'base64'),
    format: 'der',
    type: 'spki',
  });
  if (asymmetricKeyType !== 'ed25519') throw new Error('ROLLCALL_UPDATE_KEY is not an Ed25519 key.');
  return { feed, key };
}

/**
 * Puts it beside the bundles, or takes away what an earlier packing left there.
 *
 * @param {string} out where the build put everything
 * @param {UpdateSource | undefined} source
 */
export async function writeUpdateSource(out, source) {
  const file = join(out, updateSourceFile);
  if (source === undefined) await rm(file, { force: true });
  else await writeFile(file, `${JSON.stringify(source)}\n`);
}
