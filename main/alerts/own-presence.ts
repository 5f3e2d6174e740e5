import type { RosterEntry } from '../presence/contact.js';

/**
 * Whether the end user does not want to be disturbed by their own presence: where they are on their own list, in
 * do-not-disturb or presenting.
 *
 * @param endUser the bare user id; undefined while nobody is watched.
 */
export function ownBusy(entries: readonly RosterEntry[], endUser: string | undefined): 'own-dnd' | undefined {
  if (endUser === undefined) return undefined;
  const start = `${endUser.toLowerCase()}@`;
  const own = entries.find(({ contact }) => contact.address.startsWith(start))?.presence;
  return own && (own.display === 'dnd' || own.activities.includes('presentation')) ? 'own-dnd' : undefined;
}
