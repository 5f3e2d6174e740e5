import type { ContactSetting } from '../../preload/contract.js';

/** An address as it is compared: nobody is there twice for a capital letter. */
export const addressKey = ({ address }: ContactSetting): string => address.trim().toLowerCase();

/** How many people are in the second list and not in the first, and the other way round, whatever they are called. */
export function peopleBetween(
  before: readonly ContactSetting[],
  after: readonly ContactSetting[],
): { readonly added: number; readonly removed: number } {
  const left = new Map<string, number>();
  for (const person of before) left.set(addressKey(person), (left.get(addressKey(person)) ?? 0) + 1);
  let added = 0;
  for (const person of after) {
    const found = left.get(addressKey(person)) ?? 0;
    if (found === 0) added++;
    else left.set(addressKey(person), found - 1);
  }
  return { added, removed: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** Whether people who are in both lists have other names, groups or numbers there, or another order. */
export function otherLabels(one: readonly ContactSetting[], other: readonly ContactSetting[]): boolean {
  const inBoth = (people: readonly ContactSetting[], others: readonly ContactSetting[]): string => {
    const known = new Set(others.map(addressKey));
    return JSON.stringify(people.filter((person) => known.has(addressKey(person))).map(tidy));
  };
  return inBoth(one, other) !== inBoth(other, one);
}

const tidy = (person: ContactSetting): readonly string[] => [
  addressKey(person),
  person.name.trim(),
  person.group.trim(),
  (person.phone ?? '').trim(),
];

/** The groups that people are in, by name, with how many are in each. The empty one, for none, is not among them. */
export function groupsOf(people: readonly ContactSetting[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { group } of people) {
    const name = group.trim();
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
