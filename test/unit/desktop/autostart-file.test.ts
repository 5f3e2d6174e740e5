import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AutostartFile, execOf, programOf } from '../../../main/desktop/autostart-file.js';
import { folder } from '../settings/harness.js';

const ID = 'io.example.Rollcall';

const ENTRY = {
  id: ID,
  name: 'Rollcall',
  icon: 'rollcall',
  program: '/opt/Rollcall/rollcall',
  arguments: ['--hidden'],
};

async function autostart(written?: string) {
  const directory = join(await folder(), 'config', 'autostart');
  const path = join(directory, `${ID}.desktop`);
  if (written !== undefined) {
    await mkdir(directory, { recursive: true });
    await writeFile(path, written);
  }
  const file = new AutostartFile(directory, ENTRY);
  return { directory, path, file, text: () => readFile(path, 'utf8') };
}

test('is off where there is no file, and on once it is written, in a folder that was not there', async () => {
  const { file, text } = await autostart();
  expect(file.isOn).toBe(false);
  file.change(true);
  expect(file.isOn).toBe(true);
  expect(await text()).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Rollcall',
      'TryExec=/opt/Rollcall/rollcall',
      'Exec=/opt/Rollcall/rollcall --hidden',
      'Icon=rollcall',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  );
});

test('is off without a trace, also twice', async () => {
  const { file, path } = await autostart();
  file.change(true);
  file.change(false);
  file.change(false);
  expect(file.isOn).toBe(false);
  expect(existsSync(path)).toBe(false);
});

describe('a file that somebody else changed', () => {
  test.each<[string, string, boolean]>([
    ['of the least that starts something', '[Desktop Entry]\nExec=rollcall\n', true],
    ['with blanks, another order and line ends', '[Desktop Entry] \r\nHidden = false\r\nExec = x \r\n', true],
    [
      'with comments and other groups',
      '# x\n[Other]\nHidden=true\n[Desktop Entry]\nExec=x\n[More]\nHidden=true\n',
      true,
    ],
    ['that is hidden', '[Desktop Entry]\nExec=x\nHidden=true\n', false],
    [
      'that GNOME’s own switch turned off',
      '[Desktop Entry]\nExec=x\nX-GNOME-Autostart-enabled=false\n',
      false,
    ],
    ['that starts nothing', '[Desktop Entry]\nName=Rollcall\n', false],
    ['whose keys are in no group', 'Exec=x\n', false],
    ['that is empty', '', false],
    ['that is no text', '\u0000\u0001\uFFFD', false],
  ])('%s is read', async (_name, written, on) => {
    const { file } = await autostart(written);
    expect(file.isOn).toBe(on);
  });

  test('and hid counts again once it is switched on', async () => {
    const { file } = await autostart('[Desktop Entry]\nExec=x\nHidden=true\n');
    file.change(true);
    expect(file.isOn).toBe(true);
  });

  test('and keeps elsewhere by a link stays a link', async () => {
    const { file, path, directory } = await autostart();
    const elsewhere = join(directory, '..', 'kept.desktop');
    await mkdir(directory, { recursive: true });
    await writeFile(elsewhere, '');
    await symlink(elsewhere, path);
    file.change(true);
    expect(await readlink(path)).toBe(elsewhere);
    expect(file.isOn).toBe(true);
  });
});

describe('a folder that cannot be written', () => {
  test('is told in words, and nothing half written stays', async () => {
    const base = await folder({ config: 'a file where the folder should be' });
    const file = new AutostartFile(join(base, 'config', 'autostart'), ENTRY);
    expect(() => file.change(true)).toThrow(
      expect.objectContaining({
        message: 'Starting at login could not be changed.',
        advice: expect.stringContaining(`${ID}.desktop may be written`) as string,
      }),
    );
    expect(file.isOn).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('leaves what was there', async () => {
    const { file, directory } = await autostart('[Desktop Entry]\nExec=x\n');
    await chmod(directory, 0o500);
    expect(() => file.change(false)).toThrow('Starting at login could not be changed.');
    expect(file.isOn).toBe(true);
    await chmod(directory, 0o700);
  });
});

describe('mending', () => {
  test('names the program that is there now in the place of one that has gone', async () => {
    const { file, text } = await autostart('[Desktop Entry]\nExec="/nowhere/Rollcall 1.AppImage" --hidden\n');
    file.mend();
    expect(await text()).toContain('Exec=/opt/Rollcall/rollcall --hidden\n');
  });

  test.each<[string, string]>([
    ['one whose program is there', `[Desktop Entry]\nExec=${process.execPath} --other\n`],
    ['one that the path finds', '[Desktop Entry]\nExec=rollcall --demo\n'],
    ['one that is off', '[Desktop Entry]\nExec=/nowhere/rollcall\nHidden=true\n'],
  ])('leaves %s alone', async (_name, written) => {
    const { file, text } = await autostart(written);
    file.mend();
    expect(await text()).toBe(written);
  });

  test('makes no file where there is none', async () => {
    const { file, path } = await autostart();
    file.mend();
    expect(existsSync(path)).toBe(false);
  });
});

describe('the Exec key', () => {
  test.each<[string, string]>([
    ['/opt/Rollcall/rollcall', '/opt/Rollcall/rollcall'],
    ['/home/ann/My Apps/Rollcall.AppImage', '"/home/ann/My Apps/Rollcall.AppImage"'],
    ['/opt/100%/rollcall', '/opt/100%%/rollcall'],
    ['/opt/a$b/r', String.raw`"/opt/a\\$b/r"`],
    ['/opt/a"b/r', String.raw`"/opt/a\\"b/r"`],
    ['/opt/a`b/r', String.raw`"/opt/a\\${'`'}b/r"`],
    ['/opt/a\\b/r', String.raw`"/opt/a\\\\b/r"`],
    ['/opt/a\nb/r', String.raw`"/opt/a\nb/r"`],
    ['/opt/(a) & b;c/r', '"/opt/(a) & b;c/r"'],
    ['/opt/Zürich/r', '"/opt/Zürich/r"'],
  ])('of %j is written as %j, and read as it was', (program, exec) => {
    expect(execOf([program, '--hidden'])).toBe(`${exec} --hidden`);
    expect(programOf(`${exec} --hidden`)).toBe(program);
  });

  test('that is nothing names nothing', () => {
    expect(programOf('  ')).toBeUndefined();
  });
});
