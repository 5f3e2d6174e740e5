import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { signed } from '../../../build/package/sign-release.mjs';
import { signedFeed, signedFile } from '../../../main/updates/signed-feed.js';

const own = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');

const NAME = 'latest-linux.yml';
const feed = (version: string): string =>
  `version: ${version}\nfiles:\n  - url: Rollcall.AppImage\n    sha512: abc\n`;
const good = signed(feed('1.2.0'), NAME, own.privateKey);

const unsigned =
  (text: string, name = NAME): (() => unknown) =>
  () =>
    signedFeed(text, name, own.publicKey);

test('what the signing tool signed is believed, and given without its signature', () => {
  expect(signedFeed(good, NAME, own.publicKey)).toBe(feed('1.2.0'));
  // Signed again, it has one signature.
  expect(signedFeed(signed(good, NAME, own.privateKey), NAME, own.publicKey)).toBe(feed('1.2.0'));
});

const signatureOf = (text: string): string => text.slice(text.lastIndexOf('\n# signature:'));

test.each([
  ['without a signature', feed('1.2.0')],
  ['with nothing in it', ''],
  ['with an empty signature', `${feed('1.2.0')}# signature: \n`],
  ['with half a signature', good.slice(0, -20)],
  ['with another’s signature', signed(feed('1.2.0'), NAME, other.privateKey)],
  ['of another version under this signature', feed('1.3.0').trimEnd() + signatureOf(good)],
  ['of an older version under this signature', feed('1.1.0').trimEnd() + signatureOf(good)],
  ['with something added before the signature', good.replace('\n# signature', '\nurl: evil\n# signature')],
  ['with something added after the signature', `${good}version: 9.9.9\n`],
  ['with other ends of lines', good.replaceAll('\n', '\r\n')],
  [
    'with a signature that was made for something else',
    `${feed('1.2.0')}# signature: ${sign(null, Buffer.from(feed('1.2.0')), own.privateKey).toString('base64')}\n`,
  ],
])('a feed %s is not believed', (_what, text) => {
  expect(unsigned(text)).toThrow(expect.objectContaining({ trouble: 'unsigned' }));
});

test('a signature counts for one platform’s feed', () => {
  expect(unsigned(good, 'latest.yml')).toThrow(expect.objectContaining({ trouble: 'unsigned' }));
});

test('a file is believed where a signed feed names its checksum', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-signed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'Rollcall.AppImage');
  const content = Buffer.alloc(300_000, 7);
  writeFileSync(file, content);
  const sha512 = createHash('sha512').update(content).digest('base64');
  await expect(signedFile(file, ['abc', sha512])).resolves.toBeUndefined();
  await expect(signedFile(file, ['abc'])).rejects.toMatchObject({ trouble: 'altered' });
  content[299_999] = 8;
  writeFileSync(file, content);
  await expect(signedFile(file, ['abc', sha512])).rejects.toMatchObject({ trouble: 'altered' });
  await expect(signedFile(join(folder, 'gone'), [sha512])).rejects.toMatchObject({ code: 'ENOENT' });
});
