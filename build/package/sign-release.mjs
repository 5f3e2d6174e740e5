import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Signs what is published, so that installed programs believe it:
 *
 *     node build/package/sign-release.mjs --new-key update-key.pem
 *     ROLLCALL_UPDATE_SIGNING_KEY=update-key.pem node build/package/sign-release.mjs dist
 *
 * The first makes a key, once, and prints the public half: packages are built with it in ROLLCALL_UPDATE_KEY. The file is
 * the private half; whoever has it can publish a Rollcall. Programs that are installed believe no other key, so a lost
 * one means that everybody installs by hand once more.
 *
 * The second signs the feeds that electron-builder wrote beside the artifacts (`latest*.yml`), each as a whole and with
 * its name, in a last line. They name the artifacts by their checksums, so nothing else needs a signature. Upload the
 * artifacts first and the feeds last, and sign again whatever is edited by hand.
 */
const FEED = /^latest.*\.yml$/u;
const SIGNATURE = /\n# signature: .*\s*$/u;

/**
 * A feed with its signature as the last line; one that it had is gone.
 *
 * @param {string} text the feed
 * @param {string} name of its file
 * @param {import('node:crypto').KeyObject} key Ed25519, private
 */
export function signed(text, name, key) {
  const lines = `${text.replace(SIGNATURE, '').trimEnd()}\n`;
  const signature = sign(null, Buffer.from(`rollcall update ${name}\n${lines}`), key);
  return `${lines}# signature: ${signature.toString('base64')}\n`;
}

/**
 * The public half, as packages are built with it.
 * @param {import('node:crypto').KeyObject} key
 */
export function publicHalf(key) {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}

/**
 * Signs the feeds in a folder.
 *
 * @param {string} folder
 * @param {string} keyFile PEM
 * @returns {Promise<string[]>} the names of those that were signed
 * @throws when there is none, or the file holds no Ed25519 key
 */
export async function signRelease(folder, keyFile) {
  const key = createPrivateKey(await readFile(keyFile));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} is not an Ed25519 key.`);
  const feeds = (await readdir(folder)).filter((name) => FEED.test(name)).sort();
  if (feeds.length === 0)
    throw new Error(`${folder} has no latest*.yml: it was packed without ROLLCALL_UPDATE_FEED.`);
  for (const name of feeds) {
    const file = join(folder, name);
    await writeFile(file, signed(await readFile(file, 'utf8'), name, key));
  }
  return feeds;
}

/**
 * Makes a key. The file is for its owner only, and is never written over.
 *
 * @param {string} file
 * @returns {Promise<string>} the public half
 */
export async function newKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  return publicHalf(privateKey);
}

/** @param {readonly string[]} args */
async function main([first, second]) {
  const keyFile = process.env.ROLLCALL_UPDATE_SIGNING_KEY;
  if (first === '--new-key' && second !== undefined) {
    const key = await newKey(second);
    console.log(`The private key is in ${second}. Packages are built with\nROLLCALL_UPDATE_KEY=${key}`);
  } else if (first !== undefined && !first.startsWith('-') && keyFile !== undefined)
    console.log(`Signed: ${(await signRelease(first, keyFile)).join(', ')}`);
  else {
    console.error('node build/package/sign-release.mjs --new-key FILE');
    console.error('ROLLCALL_UPDATE_SIGNING_KEY=FILE node build/package/sign-release.mjs FOLDER');
    process.exitCode = 2;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
