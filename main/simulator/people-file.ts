import { z } from 'zod';
import type { Person } from './person.js';
import { PRESENCE_WORDS } from './presence-state.js';
import { UsageError } from './usage-error.js';

const ID = z.string().regex(/^[^\s@:/<>&"]+$/u, 'is a bare user name, as joe of joe@example.com');
const DEVICE = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['jabber', 'desk-phone', 'mobile']),
  model: z.string().optional(),
});
const PERSON = z.strictObject({
  id: ID,
  name: z.string().min(1).optional(),
  group: z.string().optional(),
  presence: z.enum(PRESENCE_WORDS).optional(),
  note: z.string().optional(),
  devices: z.array(DEVICE).optional(),
});
const PEOPLE = z.array(z.union([ID, PERSON]));

/**
 * Reads a file of people: a JSON array of user names, as contacts.list of the sample scripts has them, or of
 * objects with id, name, group, presence, note and devices.
 *
 * @throws UsageError that says what is wrong where.
 */
export function parsePeople(text: string): Person[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `The people file is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const result = PEOPLE.safeParse(value);
  if (!result.success)
    throw new UsageError(`The people file cannot be used.\n${z.prettifyError(result.error)}`);
  return result.data.map((entry) =>
    typeof entry === 'string' ? { id: entry, name: entry } : { ...entry, name: entry.name ?? entry.id },
  );
}

/** Reads a person as typed: `joe`, `joe:Joe Nakamura` or `joe:Joe Nakamura:Sales`. @throws UsageError. */
export function parsePerson(text: string): Person {
  const [id = '', name, group] = text.split(':').map((part) => part.trim());
  if (!ID.safeParse(id).success)
    throw new UsageError(`A contact is ID[:Display Name[:Group]], not "${text}".`);
  return { id, name: name || id, group: group || undefined };
}
