import { contactSchema, type ContactSetting } from './schema.js';

/**
 * The stored people with the names, groups, numbers and order that they have among others, found by their addresses.
 * What is not valid stays as it was; nobody comes and nobody goes.
 */
export function relabelled(
  stored: readonly ContactSetting[],
  people: readonly ContactSetting[],
): ContactSetting[] {
  const left = new Map(stored.map((contact) => [contact.address, contact]));
  const known = people.flatMap((person) => {
    const address = person.address.trim().toLowerCase();
    const before = left.get(address);
    if (!before) return [];
    left.delete(address);
    const checked = contactSchema.safeParse(person);
    return [checked.success ? checked.data : before];
  });
  return [...known, ...left.values()];
}
