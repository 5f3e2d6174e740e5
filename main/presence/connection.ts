/** What is wrong, for a person: what happened, what to do, and in grey what to search for. */
export interface Problem {
  readonly message: string;
  readonly advice: string;
  /** Code or error name, such as `PWS 114` or `ECONNREFUSED`. Never shown alone. */
  readonly code?: string;
}

/** The steps from nothing to a living list, in their order. */
export const CONNECTION_STEPS = [
  'application-login',
  'end-user-login',
  'endpoint',
  'subscriptions',
  'presence',
] as const;

export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

/** Where the connection to the server stands. Times are milliseconds since the epoch. */
export type Connection =
  /** No server is configured: nothing is tried. */
  | { readonly kind: 'not-configured' }
  /** The password is in no store: waits for the person. */
  | { readonly kind: 'needs-password' }
  | { readonly kind: 'connecting'; readonly step: ConnectionStep }
  /** The list is right. `checkedAt` is the last fetch that succeeded. */
  | { readonly kind: 'live'; readonly since: number; readonly checkedAt: number }
  /** Something is wrong that may pass: tried again by itself at `retryAt`. `liveUntil` dates what is shown. */
  | {
      readonly kind: 'interrupted';
      readonly problem: Problem;
      readonly retryAt: number;
      readonly liveUntil?: number;
    }
  /** Something is wrong that only a person can mend: nothing is tried until the settings change. */
  | { readonly kind: 'failed'; readonly problem: Problem; readonly liveUntil?: number }
  | { readonly kind: 'stopped' };
