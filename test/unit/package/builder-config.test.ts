import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { builderConfig } from '../../../build/package/builder-config.mjs';
import { fuses } from '../../../build/package/fuses.mjs';
import { identity } from '../../../build/package/identity.mjs';
import { toolTargets } from '../../../build/package/make-packages.mjs';
import { APP_ID, APP_NAME } from '../../../main/desktop/identity.js';
import { LINK_SCHEME } from '../../../main/contact-link.js';
import manifest from '../../../package.json' with { type: 'json' };

const require = createRequire(import.meta.url);
/** electron-builder's own check against its schema; it throws for what does not pass. */
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (config: unknown, log: { isEnabled: boolean }) => Promise<void>;
};
const config = builderConfig({ version: '1.2.3', output: '/nowhere' });

describe('the configuration of electron-builder', () => {
  it.each([
    ['with the declared Electron', config],
    [
      'with another one, and a feed',
      builderConfig({
        version: '1.2.3',
        output: '/nowhere',
        electron: { folder: '/electron', version: '33.2.1' },
        feed: 'https://updates.example.com/rollcall',
      }),
    ],
  ])('passes its schema %s', async (_, one) => {
    await validateConfiguration(one, { isEnabled: false });
  });

  it('would not pass with a field that it does not know', async () => {
    await expect(validateConfiguration({ ...config, fuses }, { isEnabled: false })).rejects.toThrow(/fuses/u);
    await expect(
      validateConfiguration({ ...config, msi: { ...config.msi, silent: true } }, { isEnabled: false }),
    ).rejects.toThrow(/configuration\.msi/u);
  });

  it.each(['linux', 'win32', 'darwin'] as const)(
    'makes for %s what it says, for both processors',
    (platform) => {
      const { target } = { linux: config.linux, win32: config.win, darwin: config.mac }[platform] ?? {};
      const targets = [target].flat() as { target: string; arch: string[] }[];
      expect(targets.map((one) => one.target)).toEqual(toolTargets(platform));
      for (const { arch } of targets) expect(arch).toEqual(['x64', 'arm64']);
    },
  );

  it('installs without an administrator on Windows, and leaves the person’s files there', () => {
    expect(config.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
    expect(config.msi).toMatchObject({ perMachine: false });
  });
});

describe('who it says that it is', () => {
  it('is the same to desktops, packages and links', () => {
    expect(identity).toMatchObject({ id: APP_ID, name: APP_NAME, scheme: LINK_SCHEME });
    expect(manifest.desktopName).toBe(`${APP_ID}.desktop`);
    expect(manifest).toMatchObject({ name: identity.command, productName: identity.name });
  });
});
