import { z } from 'zod';
import { addressSchema, momentSchema, muteSchema, ruleSchema, scopeSchema } from '../alerts/rule.js';

/** Version of the stored preferences. */
export const PREFERENCES_VERSION = 1;

/** A time of day, as in "08:30". */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
/** A day of the week: 1 is Monday, 7 is Sunday. */
const weekday = z.number().int().min(1).max(7);

const favourites = z.array(addressSchema).max(5_000);

/** How the presence list looks. */
const list = z.strictObject({
  sort: z.enum(['name', 'status', 'longest-available']),
  density: z.enum(['comfortable', 'compact']),
  /** Names of the groups that are folded away. */
  collapsed: z.array(z.string().max(60)).max(1_000),
});

const tray = z.strictObject({
  /** Which people the number counts. */
  counts: scopeSchema,
  /** What a click on the icon opens. */
  click: z.enum(['compact', 'list']),
});

const alerts = z.strictObject({
  enabled: z.boolean(),
  /** The person has said once what they want to be told, if only "nothing". */
  asked: z.boolean(),
  rules: z.array(ruleSchema).max(1_000),
  muted: z.array(muteSchema).max(1_000),
  /** Milliseconds since the epoch; 0 while not paused. */
  pausedUntil: momentSchema,
  quietHours: z.strictObject({
    enabled: z.boolean(),
    from: timeOfDay,
    /** Before `from`: of the next day. */
    to: timeOfDay,
    /** The days on which they begin. */
    days: z.array(weekday).max(7),
  }),
  /** None while the desktop or the end user's own presence says that they are not to be disturbed. */
  holdWhileBusy: z.boolean(),
  sound: z.boolean(),
});

const appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
});

const startup = z.strictObject({
  /** What a start shows. */
  show: z.enum(['list', 'tray']),
  /** What closing the list does where no tray shows the icon; where one does, Rollcall stays there. */
  closing: z.enum(['ask', 'quit', 'keep-running']),
  /** The person has been told that Rollcall goes on beside the clock when its window is closed. */
  toldOfIcon: z.literal(true).exactOptional(),
  /** Rollcall looks for new versions of itself, where it can have any. */
  lookForUpdates: z.boolean(),
  /** The last new version that the person was told of by a notification. */
  toldOfVersion: z.string().max(40).exactOptional(),
});

/** By which kind of link somebody is reached. */
const actions = z.strictObject({
  call: z.enum(['tel', 'sip', 'ciscotel']),
  chat: z.enum(['im', 'xmpp', 'sip']),
});

/** What a person can choose that takes effect at once and needs no server. */
export const preferencesSchema = z.strictObject({
  version: z.literal(PREFERENCES_VERSION),
  favourites,
  list,
  tray,
  alerts,
  appearance,
  startup,
  actions,
});

export type Preferences = z.infer<typeof preferencesSchema>;
export type AlertPreferences = Preferences['alerts'];

/** The fields to put in the place of those that are stored, section by section. A list is one field. */
export const preferencesPatchSchema = z.strictObject({
  favourites: favourites.exactOptional(),
  list: list.exactPartial().exactOptional(),
  tray: tray.exactPartial().exactOptional(),
  alerts: alerts.exactPartial().exactOptional(),
  appearance: appearance.exactPartial().exactOptional(),
  startup: startup.exactPartial().exactOptional(),
  actions: actions.exactPartial().exactOptional(),
});
export type PreferencesPatch = z.infer<typeof preferencesPatchSchema>;

/** Those of a first start: nobody is interrupted by what they did not ask for. */
export function defaultPreferences(): Preferences {
  return {
    version: PREFERENCES_VERSION,
    favourites: [],
    list: { sort: 'name', density: 'comfortable', collapsed: [] },
    tray: { counts: { kind: 'everyone' }, click: 'compact' },
    alerts: {
      enabled: true,
      asked: false,
      rules: [],
      muted: [],
      pausedUntil: 0,
      quietHours: { enabled: false, from: '18:00', to: '08:00', days: [1, 2, 3, 4, 5, 6, 7] },
      holdWhileBusy: true,
      sound: false,
    },
    appearance: { theme: 'system', language: 'system' },
    startup: { show: 'list', closing: 'ask', lookForUpdates: true },
    actions: { call: 'ciscotel', chat: 'xmpp' },
  };
}

/**
 * What can be used of stored preferences: each section that is valid, and for the rest what a first start has. Never
 * throws; undefined for those of a newer Rollcall, which only that one understands.
 */
export function usablePreferences(content: unknown): Preferences | undefined {
  const defaults = defaultPreferences();
  if (typeof content !== 'object' || content === null) return defaults;
  const found = content as Readonly<Record<string, unknown>>;
  if (typeof found['version'] === 'number' && found['version'] > PREFERENCES_VERSION) return undefined;
  const kept: Record<string, unknown> = {};
  for (const [section, schema] of Object.entries(preferencesSchema.shape)) {
    const result = schema.safeParse(completed(found[section], defaults[section as keyof Preferences]));
    if (result.success) kept[section] = result.data;
  }
  return { ...defaults, ...kept };
}

/** A section with the fields that an earlier Rollcall did not know. */
function completed(section: unknown, defaults: unknown): unknown {
  return isSection(section) && isSection(defaults) ? { ...defaults, ...section } : section;
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
