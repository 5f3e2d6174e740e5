import { z } from 'zod';
import { isErrorCode, type ErrorCode } from '../pws/error-table.js';

/**
 * What a spoiled fetch gets: 503/210, 500/200, 503/212, a text that is no XML, half of the document before the
 * connection is cut, a cut connection without an answer, 200 without a body, or no answer at all.
 */
export const FETCH_ANSWERS = [
  'busy',
  'error',
  'too-many',
  'garbage',
  'half',
  'cut',
  'empty',
  'hang',
] as const;
export type FetchAnswer = (typeof FETCH_ANSWERS)[number];

/** What can be refused. `login` is any login; `forced-login` any forced one. */
export const REFUSABLE = [
  'login',
  'application-login',
  'end-user-login',
  'forced-login',
  'logout',
  'register',
  'refresh',
  'unregister',
  'subscribe',
  'renew',
  'unsubscribe',
  'fetch',
  'poll',
  'set-presence',
] as const;
export type Refusable = (typeof REFUSABLE)[number];

const COUNT = z.int().min(1).max(1_000_000);
const LASTING = {
  /** So many times; until it is ended where it does not say. */
  times: COUNT.optional(),
  /** Only every so manieth; each where it does not say. */
  every: COUNT.optional(),
};
const CODE = z.custom<ErrorCode>(
  (value) => typeof value === 'number' && isErrorCode(value),
  'is a code of the error table, such as 208',
);

/** The schema of a fault, for those that come from outside. */
export const FAULT = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lose-notifications'), ...LASTING }),
  /** Each is sent twice. */
  z.strictObject({ kind: z.literal('repeat-notifications'), ...LASTING }),
  /** One is held and sent behind the next one, or when the faults end. */
  z.strictObject({ kind: z.literal('swap-notifications'), ...LASTING }),
  z.strictObject({
    kind: z.literal('delay-notifications'),
    seconds: z.number().positive().max(86_400),
    ...LASTING,
  }),
  z.strictObject({
    kind: z.literal('spoil-fetches'),
    answer: z.enum(FETCH_ANSWERS),
    /** Of a subscription, or of one contact; both where it does not say. */
    of: z.enum(['subscribed', 'polled']).optional(),
    /** Whether what changed counts as fetched although nobody got it; what real servers do is unknown. */
    consumed: z.boolean().optional(),
    ...LASTING,
  }),
  /** What changed counts as fetched, then the session ends and the fetch is answered with 401/101. */
  z.strictObject({
    kind: z.literal('expire-during-fetch'),
    /** Whose session; an application user's takes those of its end users along. Default: the end user's. */
    session: z.enum(['end-user', 'application']).optional(),
    ...LASTING,
  }),
  z.strictObject({ kind: z.literal('refuse'), operation: z.enum(REFUSABLE), code: CODE, ...LASTING }),
]);

/** A way in which the simulated server misbehaves. */
export type Fault = z.infer<typeof FAULT>;
export type FaultKind = Fault['kind'];
export type FaultOf<K extends FaultKind> = Extract<Fault, { readonly kind: K }>;
