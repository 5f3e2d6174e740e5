import { z } from 'zod';
import { SETTINGS_VERSION, type Settings } from './schema.js';

const text = z.string().max(1_000);

/**
 * The shape of settings that are being typed: every field is there and bounded, but what is in them need not be
 * valid yet. An empty number field is NaN.
 */
const typed: z.ZodType<Settings> = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  server: z.strictObject({ address: text, certificate: z.string().max(1_000_000) }),
  applicationUser: z.strictObject({ name: text }),
  endUser: z.strictObject({ name: text }),
  contacts: z.array(z.strictObject({ address: text, name: text, group: text })).max(10_000),
  callback: z.strictObject({ address: text, port: z.number().or(z.nan()) }),
  presence: z.strictObject({ type: z.enum(['basic', 'rich']), failSafeMinutes: z.number().or(z.nan()) }),
  alerts: z.strictObject({ enabled: z.boolean() }),
});

/** What a settings window sends. */
export const draftSchema = z.strictObject({
  settings: typed,
  password: z.string().max(1_024).exactOptional(),
});
