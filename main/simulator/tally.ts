import { BASE_PATH } from '../pws/limits.js';

/** The kinds of request that are counted apart; setting presence and wrong paths are `other`. */
export const REQUEST_KINDS = [
  'logins',
  'forcedLogins',
  'logouts',
  'endpoints',
  'refreshes',
  'subscribes',
  'renewals',
  'fetches',
  'polls',
  'deletes',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What happened since the start, and what there is now. Refused requests count as well. */
export interface Activity extends Readonly<Record<RequestKind, number>> {
  /** Sent, answered or not; those for unknown ids and the second of two count as well. */
  readonly notifications: number;
  readonly lostNotifications: number;
  readonly liveSessions: number;
  readonly liveEndpoints: number;
  readonly liveSubscriptions: number;
}

/** Counts what happens. */
export class Tally {
  notifications = 0;
  lostNotifications = 0;
  readonly #requests = Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, 0])) as Record<
    RequestKind,
    number
  >;

  /** Counts a request. */
  request(method: string, path: string): void {
    this.#requests[requestKind(method, path)]++;
  }

  /** How many of each kind so far. */
  requests(): Record<RequestKind, number> {
    return { ...this.#requests };
  }
}

const KINDS: readonly (readonly [method: string, path: RegExp, kind: RequestKind])[] = [
  ['POST', /^\/users\/[^/]*\/sessions\/?$/iu, 'logins'],
  ['PUT', /^\/users\/[^/]*\/session\/?$/iu, 'forcedLogins'],
  ['DELETE', /^\/users\/[^/]*\/session\/?$/iu, 'logouts'],
  ['POST', /^\/endpoints\/?$/iu, 'endpoints'],
  ['PUT', /^\/endpoints\/[^/]+\/?$/iu, 'refreshes'],
  ['DELETE', /^\/endpoints\/[^/]+\/?$/iu, 'deletes'],
  ['POST', /^\/users\/[^/]+\/subscriptions\/?$/iu, 'subscribes'],
  ['PUT', /^\/users\/[^/]+\/subscriptions\/[^/]+\/?$/iu, 'renewals'],
  ['DELETE', /^\/users\/[^/]+\/subscriptions\/[^/]+\/?$/iu, 'deletes'],
  ['GET', /^\/users\/[^/]+\/presence\/[^/]+\/subscriptions\/[^/]+\/?$/iu, 'fetches'],
  ['GET', /^\/users\/[^/]+\/presence\/[^/]+\/contacts\/[^/]+\/?$/iu, 'polls'],
];

/** What a request is counted as (wire format 1). */
export function requestKind(method: string, path: string): RequestKind {
  const rest = path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length) : undefined;
  if (rest === undefined) return 'other';
  return KINDS.find(([verb, pattern]) => verb === method && pattern.test(rest))?.[2] ?? 'other';
}
