import { z } from 'zod';
import { parseServerAddress } from './server-address.js';

/** Version of the stored settings; each older one is upgraded step by step when they are read. */
export const SETTINGS_VERSION = 1;

const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);

const contactAddress = text(254)
  .toLowerCase()
  .regex(/^[^\s@<>"]+@[^\s@<>"/]+$/u, 'Write the address as user@domain.');

const host = text(253).regex(
  // An IPv6 address has two colons at least; with one it would be a port.
  /^$|^[\p{L}\p{N}._-]+$|^(?=.*:.*:)[0-9a-f:.]+$/iu,
  'Write a name or an IP address, without http:// and without a port.',
);

export const contactSchema = z.strictObject({
  address: contactAddress,
  name: text(120),
  group: text(60),
});

/** Everything a person can set. The application user's password is not here: it lives in the keychain. */
export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  server: z.strictObject({
    /** As typed: a host, optionally with scheme and port. `http://` is the deliberate choice to go without TLS. */
    address: text(300).superRefine((address, context) => {
      const parsed = parseServerAddress(address);
      if (parsed.kind === 'invalid') context.addIssue({ code: 'custom', message: parsed.reason });
    }),
    /** PEM of the certificate, or of its authority, to trust for this server; empty for the system's own. */
    certificate: z
      .string()
      .max(200_000, 'This file is too large for a certificate.')
      .refine(
        (pem) => pem === '' || pem.includes('-----BEGIN CERTIFICATE-----'),
        'This is not a PEM certificate.',
      ),
  }),
  applicationUser: z.strictObject({ name: text(128).min(1, 'The application user is needed to log in.') }),
  endUser: z.strictObject({
    name: text(128)
      .min(1, 'The end user is needed: presence is seen through their eyes.')
      .refine((name) => !name.includes('@'), 'Write the bare user id, without @domain.'),
  }),
  contacts: z
    .array(contactSchema)
    .max(5000, 'At most 5,000 people can be watched.')
    .superRefine(noDuplicates),
  callback: z.strictObject({
    /** The address of this computer that the server is told; empty to find it by itself. */
    address: host,
    port: z
      .number('Write a port number.')
      .int('Write a port number.')
      .min(1, 'A port is a number from 1 to 65535.')
      .max(65_535, 'A port is a number from 1 to 65535.'),
  }),
  presence: z.strictObject({
    type: z.enum(['basic', 'rich']),
    /** Minutes between two fail-safe fetches. */
    failSafeMinutes: z
      .number('Write a number of minutes.')
      .int('Write whole minutes.')
      .min(1, 'From 1 to 60 minutes.')
      .max(60, 'From 1 to 60 minutes.'),
  }),
  alerts: z.strictObject({ enabled: z.boolean() }),
});

export type Settings = z.infer<typeof settingsSchema>;
export type ContactSetting = z.infer<typeof contactSchema>;

/** The settings of a first start: nothing configured. They do not pass the schema, having no server. */
export function emptySettings(): Settings {
  return {
    version: SETTINGS_VERSION,
    server: { address: '', certificate: '' },
    applicationUser: { name: '' },
    endUser: { name: '' },
    contacts: [],
    callback: { address: '', port: 8080 },
    presence: { type: 'rich', failSafeMinutes: 10 },
    alerts: { enabled: true },
  };
}

/** A sentence for each wrong field, by its path: `server.address`, `contacts.3.address`. */
export type FieldProblems = Readonly<Record<string, string>>;

export type Checked =
  | { readonly kind: 'valid'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly problems: FieldProblems };

/** Checks settings from anywhere: a file, a window, an import. Never throws; the first problem of a field counts. */
export function checkSettings(input: unknown): Checked {
  const result = settingsSchema.safeParse(input);
  if (result.success) return { kind: 'valid', settings: result.data };
  const problems: Record<string, string> = {};
  for (const issue of result.error.issues) problems[issue.path.join('.')] ??= issue.message;
  return { kind: 'invalid', problems };
}

function noDuplicates(contacts: readonly ContactSetting[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  contacts.forEach((contact, index) => {
    if (seen.has(contact.address)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'address'],
        message: 'This address is already in the list.',
      });
    }
    seen.add(contact.address);
  });
}
