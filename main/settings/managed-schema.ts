import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';
import { MANAGED_PATHS } from './managed.js';
import { contactSchema, settingsSchema } from './schema.js';

const { server, applicationUser, endUser, callback, contacts } = settingsSchema.shape;
const { name, group } = contactSchema.shape;

/** The administrator's file; each field as the settings have it, and each may be left out. See docs/managed.md. */
const managedSchema = z.strictObject({
  version: z.literal(1, { error: () => words().managed.version }),
  server: z
    .strictObject({
      address: server.shape.address.exactOptional(),
      /** PEM, or the name of a file beside this one. */
      certificate: z
        .string()
        .max(200_000, { error: () => words().fields.largeFile })
        .exactOptional(),
      otherNodes: server.shape.otherNodes.exactOptional(),
    })
    .exactOptional(),
  applicationUser: z.strictObject({ name: applicationUser.shape.name.exactOptional() }).exactOptional(),
  endUser: z.strictObject({ name: endUser.shape.name.exactOptional() }).exactOptional(),
  callback: z
    .strictObject({
      address: callback.shape.address.exactOptional(),
      port: callback.shape.port.exactOptional(),
    })
    .exactOptional(),
  contacts: z
    .array(contactSchema.extend({ name: name.default(''), group: group.default('') }))
    .pipe(contacts)
    .exactOptional(),
  locked: z.array(z.enum(MANAGED_PATHS, { error: () => words().managed.unknown })).exactOptional(),
});

export type ManagedFile = z.infer<typeof managedSchema>;

/** Something that is wrong, and where, as in `callback.port` or `contacts.3.address`. */
export interface Wrong {
  readonly field: string;
  readonly message: string;
}

/**
 * What can be used of the content of an administrator's file: every field that is right, every person of the list, and
 * every lock. What is wrong is left out and told. Nothing is used of one that is no object or of another version.
 * Never throws.
 */
export function usableOf(content: unknown): {
  readonly file: ManagedFile | undefined;
  readonly wrong: readonly Wrong[];
} {
  const wrong: Wrong[] = [];
  // What comes to light once the rest is right, as an address that is there twice, takes another round.
  for (let left = content; ;) {
    const result = managedSchema.safeParse(left, {
      error: ({ code }) => (code === 'unrecognized_keys' ? words().managed.unknown : words().managed.kind),
    });
    if (result.success) return { file: result.data, wrong };
    const places = result.error.issues.flatMap(placesOf);
    for (const { path, message } of places)
      wrong.push({ field: asWritten(path, left, content).join('.'), message });
    if (places.some(({ path: [part] }) => part === undefined || part === 'version'))
      return { file: undefined, wrong };
    left = without(left as object, places);
  }
}

interface Place {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function placesOf(issue: z.core.$ZodIssue): Place[] {
  const { path, message } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path, message }];
  return issue.keys.map((key) => ({ path: [...path, key], message }));
}

/** Without the sections, their fields and the entries of lists in which something is wrong. */
function without(content: object, places: readonly Place[]): object {
  const isRight = (...here: PropertyKey[]): boolean =>
    !places.some(({ path }) => path.length >= here.length && here.every((part, at) => part === path[at]));
  const isWhole = (part: string): boolean =>
    !places.some(({ path }) => path.length === 1 && path[0] === part);
  return Object.fromEntries(
    Object.entries(content)
      .filter(([part]) => isWhole(part))
      .map(([part, value]: [string, unknown]) => {
        if (Array.isArray(value)) return [part, value.filter((_, index) => isRight(part, index))];
        if (typeof value !== 'object' || value === null) return [part, value];
        return [part, Object.fromEntries(Object.entries(value).filter(([field]) => isRight(part, field)))];
      }),
  );
}

/** The path of a place in the file itself: of a list some entries may have been left out meanwhile. */
function asWritten(path: readonly PropertyKey[], left: unknown, content: unknown): readonly PropertyKey[] {
  const [part, index, ...rest] = path;
  if (part === undefined || typeof index !== 'number') return path;
  const [now, first] = [left, content].map((one) => (one as Readonly<Record<PropertyKey, unknown[]>>)[part]);
  return [part, first?.indexOf(now?.[index]) ?? index, ...rest];
}
