import type { Contact, RosterEntry } from '../presence/contact.js';

/** Who is watched, and through whose eyes. */
export interface WatchedBy {
  readonly contacts: readonly Pick<Contact, 'address'>[];
  /** `endUser` is a bare user id. */
  readonly credentials: { readonly endUser: string };
}

/** What the end user's own presence says, where they are on their own list. */
export class OwnPresence {
  #plan: WatchedBy | undefined;
  /** Looked up once for each plan: a list has thousands, and this is asked at each change. */
  #address: string | undefined;

  /** @param entry somebody on the list, by address. */
  constructor(private readonly entry: (address: string) => RosterEntry | undefined) {}

  /** Whether they do not want to be disturbed: in do-not-disturb or presenting. @param plan undefined while nobody is watched. */
  busy(plan: WatchedBy | undefined): 'own-dnd' | undefined {
    if (plan !== this.#plan) this.#address = plan && ownAddress(plan);
    this.#plan = plan;
    const own = this.#address === undefined ? undefined : this.entry(this.#address)?.presence;
    return own && (own.display === 'dnd' || own.activities.includes('presentation')) ? 'own-dnd' : undefined;
  }
}

function ownAddress({ contacts, credentials }: WatchedBy): string | undefined {
  const start = `${credentials.endUser.toLowerCase()}@`;
  return contacts.find(({ address }) => address.startsWith(start))?.address;
}
