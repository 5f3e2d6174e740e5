import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian puts the one font that tests see: a wide one, so that what fits with it fits. */
const FOLDER = '/usr/share/fonts/truetype/dejavu';

/** Whether this machine has the font. */
export const hasTestFont = (): boolean => existsSync(join(FOLDER, 'DejaVuSans.ttf'));

/**
 * An environment in which there is only that font, drawn in one way, so that lines break at the same words on every
 * machine; an empty one where a machine lacks it. Writes a file into the folder.
 */
export async function testFonts(folder: string): Promise<Record<string, string>> {
  if (!hasTestFont()) return {};
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
