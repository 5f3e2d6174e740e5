import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What electron-builder looks for in an executable, to set its switches: a mark, version 1, nine switches that are off. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009000000000`;

const plist = (values: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(values).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${entries.join('')}</dict></plist>`;
};

const locales = ['de', 'en-US', 'fr', 'sv'];

const windows: Readonly<Record<string, string>> = {
  'electron.exe': FUSES,
  'ffmpeg.dll': '',
  'resources.pak': '',
  ...Object.fromEntries(locales.map((name) => [`locales/${name}.pak`, ''])),
};

const app = 'Electron.app/Contents';
const framework = `${app}/Frameworks/Electron Framework.framework`;
const mac: Readonly<Record<string, string>> = {
  [`${app}/Info.plist`]: plist({ CFBundleExecutable: 'Electron', CFBundleName: 'Electron' }),
  [`${app}/MacOS/Electron`]: '',
  [`${framework}/Electron Framework`]: FUSES,
  ...Object.fromEntries(
    ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].flatMap((kind) => {
      const helper = `Electron Helper${kind}`;
      const contents = `${app}/Frameworks/${helper}.app/Contents`;
      return [
        [`${contents}/Info.plist`, plist({ CFBundleExecutable: helper })],
        [`${contents}/MacOS/${helper}`, ''],
      ];
    }),
  ),
  [`${app}/Resources/electron.icns`]: '',
  ...Object.fromEntries(
    locales.map((name) => [
      `${framework}/Versions/A/Resources/${name.replace('-', '_')}.lproj/locale.pak`,
      '',
    ]),
  ),
};

/**
 * Lays out what electron-builder takes for an Electron of a platform: the names of its files, with next to nothing in
 * them.
 */
export async function fakeElectron(platform: 'win32' | 'darwin', folder: string): Promise<void> {
  const files = {
    ...(platform === 'win32' ? windows : mac),
    LICENSE: '',
    'LICENSES.chromium.html': '',
    version: '45.4.1',
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, 'latin1');
  }
}
