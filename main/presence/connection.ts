import type { CertificateFacts } from '../pws/certificate-facts.js';

/** What is wrong, for a person: what happened, what to do, and in grey what to search for. */
export interface Problem {
  readonly message: string;
  readonly advice: string;
  /** Code or error name, such as `PWS 114` or `ECONNREFUSED`. Never shown alone. */
  readonly code?: string;
  /** What Rollcall can do about it itself, once the person says so. */
  readonly offer?: Offer;
}

/** A way out that takes the person's word. */
export type Offer =
  /** Listen on another port of this computer. */
  | { readonly kind: 'use-port'; readonly port: number }
  /** Trust this very certificate of this very server from now on. */
  | {
      readonly kind: 'trust-certificate';
      readonly certificate: CertificateFacts;
      /** Another one was trusted before. */
      readonly changed: boolean;
    };

/** The steps from nothing to a living list, in their order. */
export type ConnectionStep =
  'application-login' | 'end-user-login' | 'endpoint' | 'subscriptions' | 'presence';

/** Whether the server's notifications arrive. */
export type Push =
  /** Subscribed just now: the first one is on its way. */
  | { readonly kind: 'expected' }
  | { readonly kind: 'arriving' }
  /** None arrives: the server is asked every so many seconds instead. */
  | { readonly kind: 'missing'; readonly problem: Problem; readonly pollSeconds: number };

/** The server of the cluster that is being watched through. */
export interface WatchedNode {
  readonly host: string;
  /** The one in the settings, the one that it named for the end user, or the one that stands in for either. */
  readonly role: 'configured' | 'primary' | 'backup';
}

/** Where the connection to the server stands. Times are milliseconds since the epoch. */
export type Connection =
  /** No server is configured: nothing is tried. */
  | { readonly kind: 'not-configured' }
  /** The password is in no store: waits for the person. */
  | { readonly kind: 'needs-password' }
  /** On the way to a living list. `liveUntil` dates what is shown meanwhile. */
  | { readonly kind: 'connecting'; readonly step: ConnectionStep; readonly liveUntil?: number }
  /** The list is right. `checkedAt` is the last fetch that succeeded. */
  | {
      readonly kind: 'live';
      readonly since: number;
      readonly checkedAt: number;
      readonly push: Push;
      readonly node: WatchedNode;
    }
  /** Something is wrong that may pass: tried again by itself at `retryAt`. `liveUntil` dates what is shown. */
  | {
      readonly kind: 'interrupted';
      readonly problem: Problem;
      readonly retryAt: number;
      readonly liveUntil?: number;
    }
  /** Something is wrong that only a person can mend: nothing is tried until they did, or the network changed. */
  | { readonly kind: 'failed'; readonly problem: Problem; readonly liveUntil?: number }
  | { readonly kind: 'stopped' };
