import { createHash, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UpdateFailure } from './update-failure.js';

/** The last line of a signed feed; in YAML it is a comment. 86 characters and two equals signs are 64 bytes. */
const SIGNATURE = /\n# signature: ([A-Za-z0-9+/]{86}==)\s*$/u;

/**
 * What a feed says, once it is known to come from whoever has the private key (build/package/sign-release.mjs). All of
 * it is signed, version and checksums alike, and its file name too: a signature fits no other release, and no other
 * platform's.
 *
 * @param text the feed as it was fetched.
 * @param name of its file, as in `latest-linux.yml`.
 * @param key Ed25519, public.
 * @throws UpdateFailure when there is no signature, or it is another's.
 */
export function signedFeed(text: string, name: string, key: KeyObject): string {
  const found = SIGNATURE.exec(text);
  if (found?.[1] === undefined) throw new UpdateFailure('unsigned', name);
  const signed = text.slice(0, found.index + 1);
  const message = Buffer.from(`rollcall update ${name}\n${signed}`);
  if (!verify(null, message, key, Buffer.from(found[1], 'base64'))) throw new UpdateFailure('unsigned', name);
  return signed;
}

/**
 * Makes sure that a file is one of those that a signed feed named.
 *
 * @param sha512 of those, each in Base64.
 * @throws UpdateFailure when it is not; Error with `code` when it cannot be read.
 */
export async function signedFile(path: string, sha512: readonly string[]): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (!sha512.includes(hash.digest('base64'))) throw new UpdateFailure('altered', basename(path));
}
