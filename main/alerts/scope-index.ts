import type { Contact } from '../presence/contact.js';
import type { AlertScope } from './rule.js';

/** Rules or mutes by whom they are about, so that those of one person are found without looking through all. */
export class ScopeIndex<Item extends { readonly scope: AlertScope }> {
  readonly #everyone: Item[] = [];
  readonly #favourites: Item[] = [];
  readonly #groups = new Map<string, Item[]>();
  readonly #people = new Map<string, Item[]>();

  /** @param favourites addresses of the people whom the scope of that name means. */
  constructor(
    items: readonly Item[],
    private readonly favourites: ReadonlySet<string>,
  ) {
    for (const item of items) this.#listOf(item.scope).push(item);
  }

  /** Those that are about this person, be it by name or as one of several. */
  of({ address, group }: Contact): Item[] {
    return [
      ...(this.#people.get(address) ?? []),
      ...(this.#groups.get(group) ?? []),
      ...(this.favourites.has(address) ? this.#favourites : []),
      ...this.#everyone,
    ];
  }

  #listOf(scope: AlertScope): Item[] {
    switch (scope.kind) {
      case 'everyone':
        return this.#everyone;
      case 'favourites':
        return this.#favourites;
      case 'group':
        return listIn(this.#groups, scope.name);
      case 'person':
        return listIn(this.#people, scope.address);
    }
  }
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
