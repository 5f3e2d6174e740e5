import type { ContactSetting } from '../../preload/contract.js';

export const CONTACT_FIELDS = ['address', 'name', 'group', 'phone'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

const NOBODY: ContactSetting = { address: '', name: '', group: '' };

/** The contacts with one cell changed. The line after the last one is there to be filled: it becomes a contact. */
export function withCell(
  contacts: readonly ContactSetting[],
  index: number,
  field: ContactField,
  text: string,
): ContactSetting[] {
  const next = [...contacts];
  next[index] = withField(contacts[index] ?? NOBODY, field, text);
  return next;
}

/** The contacts with some of them in a group. */
export function withGroup(
  contacts: readonly ContactSetting[],
  indexes: ReadonlySet<number>,
  group: string,
): ContactSetting[] {
  return contacts.map((contact, index) => (indexes.has(index) ? { ...contact, group } : contact));
}

/** The contacts with a group called something else, for everybody in it. */
export function withGroupRenamed(
  contacts: readonly ContactSetting[],
  from: string,
  to: string,
): ContactSetting[] {
  return contacts.map((contact) => (contact.group.trim() === from ? { ...contact, group: to } : contact));
}

/** The contacts without some of them. */
export function without(contacts: readonly ContactSetting[], indexes: ReadonlySet<number>): ContactSetting[] {
  return contacts.filter((_, index) => !indexes.has(index));
}

/** The contacts in the order of a column, blank cells last; those that are alike there stay as they are. */
export function sortedBy(
  contacts: readonly ContactSetting[],
  field: ContactField,
  compare: (a: string, b: string) => number,
): ContactSetting[] {
  return [...contacts].sort((one, other) => {
    const [a, b] = [one[field] ?? '', other[field] ?? ''];
    return a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b);
  });
}

/** The contacts with pasted ones from a line on: in its place where it is blank, after it where it is not. */
export function withPasted(
  contacts: readonly ContactSetting[],
  index: number,
  pasted: readonly ContactSetting[],
): ContactSetting[] {
  const line = contacts[index];
  const replaced = line !== undefined && isBlank(line) ? 1 : 0;
  const at = line === undefined || replaced === 1 ? index : index + 1;
  return contacts.toSpliced(at, replaced, ...pasted);
}

/** The contacts without the lines that nothing stands in. */
export function withoutBlank(contacts: readonly ContactSetting[]): ContactSetting[] {
  return contacts.filter((contact) => !isBlank(contact));
}

/** A phone number that is not there is not there: an empty one would be another contact. */
function withField(contact: ContactSetting, field: ContactField, text: string): ContactSetting {
  if (field !== 'phone') return { ...contact, [field]: text };
  const others = { address: contact.address, name: contact.name, group: contact.group };
  return text === '' ? others : { ...others, phone: text };
}

/** Whether nothing stands in a line. */
export const isBlank = ({ address, name, group, phone = '' }: ContactSetting): boolean =>
  `${address}${name}${group}${phone}`.trim() === '';
