/** Why this installation does not look for new versions of Rollcall. */
export type UpdatesOff =
  /** It runs from the repository. */
  | 'not-packaged'
  /** Whoever installed it also updates it: a package manager, or an administrator. */
  | 'package-manager'
  /** Where to look, or whose signature to believe, was not built in. */
  | 'no-feed';

/** What went wrong with an update. */
export type UpdateTrouble =
  /** What is published could not be fetched. */
  | 'unreachable'
  /** It is not signed with the key that was built in. */
  | 'unsigned'
  /** It is signed, but says nothing that can be used. */
  | 'unreadable'
  /** What was downloaded is not what was signed. */
  | 'altered'
  /** There is no right, or no room, to store it. */
  | 'not-writable';

/** How it stands with new versions of Rollcall itself. Nothing of it outlives the process: it is looked up anew. */
export type UpdateState =
  | { readonly kind: 'off'; readonly reason: UpdatesOff }
  /** This is the newest one as of `lookedAt`, milliseconds since the epoch; without that nobody has looked yet. */
  | { readonly kind: 'idle'; readonly lookedAt?: number }
  | { readonly kind: 'looking' }
  /** `notes`: what is new in it, as plain text. */
  | { readonly kind: 'available'; readonly version: string; readonly notes?: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  /** Downloaded and checked: installed when the person says so. */
  | { readonly kind: 'ready'; readonly version: string }
  /** `detail` is technical, for whoever helps. */
  | { readonly kind: 'failed'; readonly trouble: UpdateTrouble; readonly detail?: string };
