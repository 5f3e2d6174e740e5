/** Where a menu opens, in pixels of the page. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** Which menu is open, if one is. */
export type OpenMenu =
  | { readonly kind: 'view'; readonly at: MenuPlace }
  | { readonly kind: 'person'; readonly at: MenuPlace; readonly address: string }
  /** By its key, as favourites are a group too. */
  | { readonly kind: 'group'; readonly at: MenuPlace; readonly group: string };
