import { z } from 'zod';
import { HOST_MAX_LENGTH, isHost, isNodeHost, nodeHosts } from './node-hosts.js';
import { parseServerAddress } from './server-address.js';
import { trustedCertificates } from './trusted-certificate.js';

export { nodeHosts } from './node-hosts.js';

/** Version of the stored settings; each older one is upgraded step by step when they are read. */
export const SETTINGS_VERSION = 2;

const OTHER_NODES_MAX = 20;

const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);

const contactAddress = text(254)
  .toLowerCase()
  .regex(/^[^\s@<>"]+@[^\s@<>"/]+$/u, 'Write the address as user@domain.');

const HOST_WANTED = 'Write a name or an IP address, without http:// and without a port.';

const host = text(HOST_MAX_LENGTH).refine((name) => name === '' || isHost(name), HOST_WANTED);

const otherNodes = text(6_000).superRefine((written, context) => {
  const hosts = nodeHosts(written);
  const wrong = hosts.find((name) => !isNodeHost(name));
  if (wrong !== undefined) context.addIssue({ code: 'custom', message: `${clipped(wrong)}: ${HOST_WANTED}` });
  else if (hosts.length > OTHER_NODES_MAX)
    context.addIssue({ code: 'custom', message: `Name at most ${OTHER_NODES_MAX} servers.` });
});

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
    /** PEM of a certificate or an authority to trust besides the public ones that come with Node; empty for none. */
    certificate: z
      .string()
      .max(200_000, 'This file is too large for a certificate.')
      .refine(
        (pem) => pem === '' || pem.includes('-----BEGIN CERTIFICATE-----'),
        'This is not a PEM certificate.',
      ),
    /** Certificates that the person looked at and trusted, each for one server. */
    trusted: trustedCertificates,
    /** Hosts of the cluster's other nodes, as typed; `nodeHosts` takes them apart. */
    otherNodes,
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
    /** Whose calls are taken: the server's and its cluster's, or those of anyone who knows the address. */
    sources: z.enum(['server', 'anyone']),
  }),
  presence: z.strictObject({
    type: z.enum(['basic', 'rich']),
    /** Minutes between two fail-safe fetches. */
    failSafeMinutes: z
      .number('Write a number of minutes.')
      .int('Write whole minutes.')
      .min(1, 'From 1 to 60 minutes.')
      .max(60, 'From 1 to 60 minutes.'),
    /** Seconds between two fetches while no notification arrives. */
    pollSeconds: z
      .number('Write a number of seconds.')
      .int('Write whole seconds.')
      .min(5, 'From 5 to 300 seconds.')
      .max(300, 'From 5 to 300 seconds.'),
  }),
  alerts: z.strictObject({ enabled: z.boolean() }),
});

export type Settings = z.infer<typeof settingsSchema>;
export type ContactSetting = z.infer<typeof contactSchema>;

/** The settings of a first start: nothing configured. They do not pass the schema, having no server. */
export function emptySettings(): Settings {
  return {
    version: SETTINGS_VERSION,
    server: { address: '', certificate: '', trusted: [], otherNodes: '' },
    applicationUser: { name: '' },
    endUser: { name: '' },
    contacts: [],
    callback: { address: '', port: 8080, sources: 'server' },
    presence: { type: 'rich', failSafeMinutes: 10, pollSeconds: 15 },
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

/** What is quoted in a sentence stays short. */
function clipped(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 40)}…`;
}
