import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';
import { HOST_MAX_LENGTH, isHost, isNodeHost, nodeHosts } from './node-hosts.js';
import { parseServerAddress } from './server-address.js';
import { trustedCertificates } from './trusted-certificate.js';

export { nodeHosts } from './node-hosts.js';

/** Version of the stored settings; each older one is upgraded step by step when they are read. */
export const SETTINGS_VERSION = 3;

const OTHER_NODES_MAX = 20;
const CONTACTS_MAX = 5_000;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: () => words().fields.tooLong(max) });

const contactAddress = text(254)
  .toLowerCase()
  .regex(/^[^\s@<>"]+@[^\s@<>"/]+$/u, { error: () => words().fields.contactAddress });

const host = text(HOST_MAX_LENGTH).refine((name) => name === '' || isHost(name), {
  error: () => words().fields.host,
});

const otherNodes = text(6_000).superRefine((written, context) => {
  const hosts = nodeHosts(written);
  const wrong = hosts.find((name) => !isNodeHost(name));
  if (wrong !== undefined)
    context.addIssue({ code: 'custom', message: words().fields.hostOf(clipped(wrong)) });
  else if (hosts.length > OTHER_NODES_MAX)
    context.addIssue({ code: 'custom', message: words().fields.nodes(OTHER_NODES_MAX) });
});

export const contactSchema = z.strictObject({
  address: contactAddress,
  name: text(120),
  group: text(60),
  /** For calling by `tel:`; the server knows none. */
  phone: text(40)
    .regex(/^(?:[+(]?[\d*#][\d ()./*#-]*)?$/u, { error: () => words().fields.phone })
    .exactOptional(),
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
      .max(200_000, { error: () => words().fields.largeFile })
      .refine((pem) => pem === '' || pem.includes('-----BEGIN CERTIFICATE-----'), {
        error: () => words().fields.noPem,
      }),
    /** Certificates that the person looked at and trusted, each for one server. */
    trusted: trustedCertificates,
    /** Hosts of the cluster's other nodes, as typed; `nodeHosts` takes them apart. */
    otherNodes,
  }),
  applicationUser: z.strictObject({
    name: text(128).min(1, { error: () => words().fields.applicationUser }),
  }),
  endUser: z.strictObject({
    name: text(128)
      .min(1, { error: () => words().fields.endUser })
      .refine((name) => !name.includes('@'), { error: () => words().fields.bareUser }),
  }),
  contacts: z
    .array(contactSchema)
    .max(CONTACTS_MAX, { error: () => words().fields.manyContacts(CONTACTS_MAX) })
    .superRefine(noDuplicates),
  callback: z.strictObject({
    /** The address of this computer that the server is told; empty to find it by itself. */
    address: host,
    port: z
      .number({ error: () => words().fields.port })
      .int({ error: () => words().fields.port })
      .min(1, { error: () => words().fields.portRange })
      .max(65_535, { error: () => words().fields.portRange }),
    /** Whose calls are taken: the server's and its cluster's, or those of anyone who knows the address. */
    sources: z.enum(['server', 'anyone']),
  }),
  presence: z.strictObject({
    type: z.enum(['basic', 'rich']),
    /** Minutes between two fail-safe fetches. */
    failSafeMinutes: z
      .number({ error: () => words().fields.minutes })
      .int({ error: () => words().fields.wholeMinutes })
      .min(1, { error: () => words().fields.minutesRange })
      .max(60, { error: () => words().fields.minutesRange }),
    /** Seconds between two fetches while no notification arrives. */
    pollSeconds: z
      .number({ error: () => words().fields.seconds })
      .int({ error: () => words().fields.wholeSeconds })
      .min(5, { error: () => words().fields.secondsRange })
      .max(300, { error: () => words().fields.secondsRange }),
  }),
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
        message: words().fields.contactTwice,
      });
    }
    seen.add(contact.address);
  });
}

/** What is quoted in a sentence stays short. */
function clipped(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 40)}…`;
}
