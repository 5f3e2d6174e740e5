import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian puts the one font that pictures are taken with, so that they are the same on every machine. */
const FOLDER = '/usr/share/fonts/truetype/dejavu';

/** Whether this machine has the font. */
export const hasPictureFont = (): boolean => existsSync(join(FOLDER, 'DejaVuSans.ttf'));

/** An environment in which there is only that font, drawn in one way. Writes a file into the folder. */
export async function pictureFonts(folder: string): Promise<Record<string, string>> {
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FOLDER}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>DejaVu Sans</string></edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
