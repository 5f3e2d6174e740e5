import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { SettingsStore } from '../../main/settings/settings-store.js';
import { CAN_BOUND_FILES, withFilesUpTo } from '../unit/settings/full-disk.js';
import { folder, settings } from '../unit/settings/harness.js';
import { plainDrill } from './drill.js';

const NOW = Date.UTC(2026, 0, 5, 9, 0);
const FILE = 'settings.json';

describe('Settings', () => {
  for (const [name, happens, damage] of [
    ['cut short', 'Half of the file is missing.', (text: string) => text.slice(0, text.length / 2)],
    ['no JSON', 'The file holds something else.', () => '\0\0\0 not the settings'],
    ['not valid', 'A value is none that can be.', (text: string) => text.replace('"rita"', '["rita"]')],
  ] as const) {
    plainDrill(
      `They are ${name}`,
      `${happens} It is kept aside and told, and nothing is deleted.`,
      async () => {
        const damaged = damage(JSON.stringify(settings()));
        const directory = await folder({ [FILE]: damaged, 'something else': 'stays' });
        const store = new SettingsStore(directory, NOW);
        expect(store.settings).toBeUndefined();
        store.save(settings());
        const kept = readdirSync(directory).find((one) => one.startsWith('settings-unreadable-')) ?? '';
        expect(store.notice).toContain(kept);
        expect(readFileSync(join(directory, kept), 'utf8')).toBe(damaged);
        expect(readFileSync(join(directory, 'something else'), 'utf8')).toBe('stays');
        expect(new SettingsStore(directory, NOW).settings).toEqual(settings());
      },
    );
  }

  // Only there can a process bound the files that it writes, as a full disk does, also for root.
  describe.runIf(CAN_BOUND_FILES)('on a full disk', () => {
    for (const [where, bytes] of [
      ['takes nothing', 0],
      ['takes a part', 100],
    ] as const) {
      plainDrill(
        `The disk is full: it ${where}`,
        'They cannot be saved: the person is told what to do, and the file is what it was.',
        async () => {
          const directory = await folder();
          const before = settings({ endUser: { name: 'before' } });
          writeFileSync(join(directory, FILE), JSON.stringify(before));
          const store = new SettingsStore(directory, NOW);
          const save = (): unknown => {
            try {
              store.save(settings());
            } catch (error) {
              return error;
            }
            return undefined;
          };
          expect(await withFilesUpTo(bytes, save)).toMatchObject({
            message: 'The settings could not be written.',
            advice: expect.stringContaining('disk is not full') as string,
          });
          expect(JSON.parse(readFileSync(join(directory, FILE), 'utf8'))).toEqual(before);
          // What the store began to write it takes away a moment later.
          await vi.waitFor(() => expect(readdirSync(directory)).toEqual([FILE]));
          store.save(settings());
          expect(new SettingsStore(directory, NOW).settings).toEqual(settings());
        },
      );
    }
  });
});
