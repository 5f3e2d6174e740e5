import { z } from 'zod';
import type { SettingsFile } from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import { decodeText } from './decode-text.js';
import { preferencesSchema, usablePreferences, type Preferences } from './preferences.js';
import { salvage } from './salvage.js';
import { checkSettings, type Settings } from './schema.js';
import { upgrade } from './upgrade.js';

/** Version of what is around the settings in an exported file; they have versions of their own. */
const FILE_VERSION = 1;
/** Tells our files from any other JSON. */
const KIND = 'rollcall-settings';

const fileSchema = z.object({
  kind: z.literal(KIND),
  version: z.number(),
  settings: z.unknown(),
  preferences: z.unknown(),
});

/** Settings and preferences as a text to keep or to hand on. There is no password in either. */
export function settingsText(settings: Settings, preferences: Preferences): string {
  return `${JSON.stringify({ kind: KIND, version: FILE_VERSION, settings, preferences }, undefined, 2)}\n`;
}

/**
 * Reads an exported file. What is valid in it is taken, what is not is left as a first start has it and told; of a
 * newer Rollcall's file nothing is taken. Never throws.
 */
export function readSettingsFile(content: Uint8Array): Omit<SettingsFile, 'name'> {
  const text = words().settingsFile;
  const file = fileSchema.safeParse(parsed(decodeText(content)));
  if (!file.success) return { remarks: [text.notOurs] };
  const upgraded = upgrade(file.data.settings);
  const preferences = usablePreferences(file.data.preferences);
  if (file.data.version > FILE_VERSION || upgraded.kind === 'newer' || preferences === undefined)
    return { remarks: [text.newer] };
  const checked = checkSettings(upgraded.content);
  const settings = checked.kind === 'valid' ? checked.settings : salvage(upgraded.content);
  return {
    draft: { settings },
    preferences,
    remarks: [
      ...(checked.kind === 'valid' ? [] : [text.wrongSettings]),
      ...(preferencesSchema.safeParse(file.data.preferences).success ? [] : [text.wrongPreferences]),
    ],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
