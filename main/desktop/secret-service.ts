import type { SessionBus } from './session-bus.js';

const SERVICE = 'org.freedesktop.secrets';
const ITEM = 'org.freedesktop.Secret.Item';
const NO_PROMPT = '/';

/** What became of an item. */
export type Removal =
  | 'removed'
  | 'not-there'
  /** It is there, and the person would have to open the keychain first. */
  | 'locked'
  /** The keychain does not answer, or refuses. */
  | 'failed';

/**
 * Removes the items with these attributes from the keychain of the session (Secret Service API). Asks the person nothing:
 * what is locked stays.
 */
export async function removeSecrets(
  bus: Pick<SessionBus, 'isThere' | 'call'>,
  attributes: Readonly<Record<string, string>>,
): Promise<Removal> {
  if (!bus.isThere) return 'not-there';
  try {
    const [unlocked, locked] = await search(bus, attributes);
    const prompts = await Promise.all(unlocked.map((path) => remove(bus, path)));
    if (locked.length > 0 || prompts.some((prompt) => prompt !== NO_PROMPT)) return 'locked';
    return unlocked.length > 0 ? 'removed' : 'not-there';
  } catch (error) {
    // Where no program keeps secrets, none is kept.
    return isUnknownService(error) ? 'not-there' : 'failed';
  }
}

async function search(
  bus: Pick<SessionBus, 'call'>,
  attributes: Readonly<Record<string, string>>,
): Promise<readonly [readonly string[], readonly string[]]> {
  const [unlocked, locked] = await bus.call({
    destination: SERVICE,
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'SearchItems',
    signature: 'a{ss}',
    body: [attributes],
    start: true,
  });
  return [paths(unlocked), paths(locked)];
}

/** Answers the path of what would ask the person, `/` where nothing has to. */
async function remove(bus: Pick<SessionBus, 'call'>, path: string): Promise<unknown> {
  const [prompt] = await bus.call({ destination: SERVICE, path, interface: ITEM, member: 'Delete' });
  return prompt;
}

function paths(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : [];
}

function isUnknownService(error: unknown): boolean {
  return (
    error instanceof Error && 'type' in error && error.type === 'org.freedesktop.DBus.Error.ServiceUnknown'
  );
}
