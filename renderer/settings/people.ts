import type { ContactSetting } from '../../preload/contract.js';

/** An address as it is compared: nobody is there twice for a capital letter. */
export const addressKey = ({ address }: ContactSetting): string => address.trim().toLowerCase();

/** Whether two lists hold the same people, whatever they are called there. */
export function samePeople(one: readonly ContactSetting[], other: readonly ContactSetting[]): boolean {
  const keys = (people: readonly ContactSetting[]): string => people.map(addressKey).sort().join('\n');
  return keys(one) === keys(other);
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
