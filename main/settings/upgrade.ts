import { SETTINGS_VERSION } from './schema.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a file's content is to this app. */
export type Upgraded =
  /** Of this version as far as its shape goes; whether it is valid is the schema's to say. */
  | { readonly kind: 'current'; readonly content: unknown }
  /** Of a Rollcall that is to come: nothing here knows what it means. */
  | { readonly kind: 'newer' };

/** Makes the next version of each: what is there stays as it is, be it rubbish; what is new gets its value then. */
const STEPS: Readonly<Record<number, (old: Fields) => Fields>> = {
  1: (old) => ({
    ...old,
    server: withDefaults(old['server'], { trusted: [], otherNodes: '' }),
    callback: withDefaults(old['callback'], { sources: 'server' }),
    presence: withDefaults(old['presence'], { pollSeconds: 15 }),
  }),
  // What they said of alerts is a preference now; the store of the preferences takes it over.
  2: (old) => Object.fromEntries(Object.entries(old).filter(([section]) => section !== 'alerts')),
};

/**
 * Brings the content of a settings file to this version, step by step. Never throws and alters nothing it was given.
 *
 * A file without a version counts as the first one: every Rollcall writes the version, so somebody took it out by
 * hand, and the first version is the one from which a step adds the most and takes nothing away.
 */
export function upgrade(content: unknown): Upgraded {
  if (!isFields(content)) return { kind: 'current', content };
  const version = content['version'] ?? 1;
  if (typeof version !== 'number') return { kind: 'current', content };
  if (version > SETTINGS_VERSION) return { kind: 'newer' };
  let fields = content;
  for (let from = version; from < SETTINGS_VERSION; from += 1) {
    const step = STEPS[from];
    // No Rollcall ever wrote such a version: the schema reports it.
    if (!step) return { kind: 'current', content };
    fields = { ...step(fields), version: from + 1 };
  }
  return { kind: 'current', content: fields };
}

function withDefaults(section: unknown, defaults: Fields): unknown {
  return isFields(section) ? { ...defaults, ...section } : section;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
