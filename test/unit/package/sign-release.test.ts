import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newKey, publicHalf, signRelease } from '../../../build/package/sign-release.mjs';
import { signedFeed } from '../../../main/updates/signed-feed.js';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('every feed of a folder is signed, each for itself, and nothing else is touched', async () => {
  const folder = emptyFolder();
  const keyFile = join(folder, 'key.pem');
  const printed = await newKey(keyFile);
  const feeds = ['latest-linux-arm64.yml', 'latest-linux.yml', 'latest-mac.yml', 'latest.yml'];
  for (const name of feeds) writeFileSync(join(folder, name), `version: 1.2.0\npath: ${name}.bin\n`);
  writeFileSync(join(folder, 'builder-debug.yml'), 'x: 1\n');

  expect(await signRelease(folder, keyFile)).toEqual(feeds);

  const key = createPublicKey({ key: Buffer.from(printed, 'base64'), format: 'der', type: 'spki' });
  for (const name of feeds) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(signedFeed(text, name, key)).toBe(`version: 1.2.0\npath: ${name}.bin\n`);
  }
  expect(readFileSync(join(folder, 'builder-debug.yml'), 'utf8')).toBe('x: 1\n');
});

test('a new key is its owner’s only, and does not take the place of another', async () => {
  const file = join(emptyFolder(), 'key.pem');
  const printed = await newKey(file);
  expect(publicHalf(createPrivateKey(readFileSync(file)))).toBe(printed);
  expect(statSync(file).mode & 0o077).toBe(0);
  await expect(newKey(file)).rejects.toMatchObject({ code: 'EEXIST' });
});

test('a folder without feeds, and a key of another kind, are refused', async () => {
  const folder = emptyFolder();
  const keyFile = join(folder, 'key.pem');
  await newKey(keyFile);
  await expect(signRelease(folder, keyFile)).rejects.toThrow('ROLLCALL_UPDATE_FEED');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  await expect(signRelease(folder, keyFile)).rejects.toThrow('Ed25519');
});
