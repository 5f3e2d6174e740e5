import { z } from 'zod';
import { SETTINGS_VERSION, type Settings } from './schema.js';

const text = z.string().max(1_000);
const number = z.number().or(z.nan());

/** More than can be saved: whoever pasted too many decides which of them go. */
export const TYPED_CONTACTS_MAX = 10_000;
export const TYPED_TRUSTED_MAX = 100;

/** People as they are being typed. */
export const typedContacts = z
  .array(z.strictObject({ address: text, name: text, group: text, phone: text.exactOptional() }))
  .max(TYPED_CONTACTS_MAX);

/**
 * The shape of settings that are being typed: every field is there and bounded, but what is in them need not be
 * valid yet. An empty number field is NaN.
 */
export const typedSettings = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  server: z.strictObject({
    address: text,
    certificate: z.string().max(1_000_000),
    trusted: z
      .array(z.strictObject({ origin: text, certificate: z.string().max(1_000_000) }))
      .max(TYPED_TRUSTED_MAX),
    otherNodes: z.string().max(10_000),
  }),
  applicationUser: z.strictObject({ name: text }),
  endUser: z.strictObject({ name: text }),
  contacts: typedContacts,
  callback: z.strictObject({ address: text, port: number, sources: z.enum(['server', 'anyone']) }),
  presence: z.strictObject({
    type: z.enum(['basic', 'rich']),
    failSafeMinutes: number,
    pollSeconds: number,
  }),
}) satisfies z.ZodType<Settings>;

/** What a settings window sends. */
export const draftSchema = z.strictObject({
  settings: typedSettings,
  password: z.string().max(1_024).exactOptional(),
});
