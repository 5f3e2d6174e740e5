import { describe, expect, it, test } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../main/settings/preferences.js';
import { readSettingsFile, settingsText } from '../../../main/settings/settings-file.js';
import { settings } from './harness.js';

const preferences: Preferences = {
  ...defaultPreferences(),
  startup: { ...defaultPreferences().startup, show: 'tray', closing: 'quit' },
};
const text = settingsText(settings(), preferences);
const read = (content: string) => readSettingsFile(Buffer.from(content, 'utf8'));
const changed = (change: (file: Record<string, unknown>) => object): string =>
  JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));

describe('exported settings', () => {
  it('are read as they were written, and hold no password', () => {
    expect(read(text)).toEqual({ draft: { settings: settings() }, preferences, remarks: [] });
    expect(text).not.toMatch(/passw/iu);
  });

  test.each<[string, string]>([
    ['the file', changed((file) => ({ ...file, version: 2 }))],
    ['its settings', changed((file) => ({ ...file, settings: { ...settings(), version: 99 } }))],
    ['its preferences', changed((file) => ({ ...file, preferences: { version: 99 } }))],
  ])('of a newer Rollcall are refused in words: %s', (_name, content) => {
    expect(read(content)).toEqual({
      remarks: ['This file comes from a newer Rollcall. Update Rollcall to use it.'],
    });
  });

  it('of which some is wrong give the rest, and say so', () => {
    const port = { ...settings().callback, port: 'eighty' };
    const found = read(
      changed((file) => ({ ...file, settings: { ...settings(), callback: port }, preferences: 7 })),
    );
    expect(found.draft?.settings).toEqual(settings());
    expect(found.preferences).toEqual(defaultPreferences());
    expect(found.remarks).toHaveLength(2);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a number', '7'],
    ['somebody else’s', '{"kind":"other","version":1,"settings":{},"preferences":{}}'],
    ['stored settings as they lie there', JSON.stringify(settings())],
    ['nests without end', '['.repeat(100_000)],
  ])('are not %s', (_name, content) => {
    expect(read(content)).toEqual({ remarks: ['These are no exported settings of Rollcall.'] });
  });

  it('bring no field along that is none', () => {
    const found = read(changed((file) => ({ ...file, settings: { ...settings(), evil: true } })));
    expect(found.draft?.settings).toEqual(settings());
  });
});
