/**
 * The connection's life as a table: in which states it can be, what is done in each, how that can end, and what
 * comes then. The monitor carries it out; everything that is decided is decided here.
 */

/** What is being done. */
export type LifeState =
  /** Logs in the application user, then the end user; listens; registers the endpoint. */
  | 'building'
  /** Subscribes, renews and fetches whatever is missing, due or in doubt: after it the list is right. */
  | 'checking'
  /** Live: waits for notifications, trouble, or the time of the next check. */
  | 'watching'
  /** Not live. What we have on the server is kept; waits to ask again. */
  | 'holding'
  /** Not live. Takes what we have off the server; waits to begin anew. */
  | 'away'
  /** Not live. Takes what we have off the server; waits for a person, or for another network. */
  | 'waiting';

/** How what was being done ended. */
export type LifeEvent =
  /** Logged in and registered. */
  | 'built'
  /** Everything was fetched: the list is right. */
  | 'right'
  /** It is time for the fail-safe fetch, for a poll, or for a renewal. */
  | 'due'
  /** The person asked, or something changed around this computer. */
  | 'asked'
  /** The computer slept: what is shown is old. */
  | 'woken'
  /** The pause is over. */
  | 'over'
  /** The pause is over, and the server was away so long that another stands in for it. */
  | 'fail-over'
  | TroubleEvent;

/** Trouble, by what helps against it. */
export type TroubleEvent =
  /** It may pass: out of reach, no whole answer, an error of the server's own, a certificate that is to be renewed. */
  | 'passing'
  /** The server has too much to do (503; 210, 211): meanwhile it may keep silent about changes. */
  | 'overload'
  /** The server takes no more requests in this second (212). */
  | 'limited'
  /** What we had on the server is gone (100, 101, 132, 133, 136, 137). */
  | 'gone'
  /** The same, shortly after it was built anew. */
  | 'gone-again'
  /** Refused for no reason that we know how to meet. */
  | 'broken'
  /** Only a person can mend it: credentials, certificates. */
  | 'personal';

export type LifeEffect =
  /** Everybody is to be fetched: whatever changed meanwhile may not have been told. */
  | 'expire'
  /** What we had is not ours any more: its ids may be somebody else's by now and are not touched. */
  | 'forget'
  /** What we had stays on a server that does not answer: it is remembered, should we come back in the same session. */
  | 'abandon'
  /** The next pause is a short one: something changed for the better, or somebody waits. */
  | 'hurry';

export interface Transition {
  readonly to: LifeState;
  readonly do?: readonly LifeEffect[];
}

/** What comes after each end of each state. An end that a state cannot have is not in its row. */
export const LIFE = {
  building: {
    built: { to: 'checking' },
    passing: { to: 'away' },
    overload: { to: 'away' },
    limited: { to: 'away' },
    gone: { to: 'building', do: ['forget'] },
    'gone-again': { to: 'away', do: ['forget'] },
    broken: { to: 'away' },
    personal: { to: 'waiting' },
  },
  checking: {
    right: { to: 'watching' },
    passing: { to: 'holding', do: ['expire'] },
    overload: { to: 'holding', do: ['expire'] },
    // What was fetched since the trouble began can stay: under a limit of requests that is the only way through.
    limited: { to: 'holding' },
    gone: { to: 'building', do: ['forget'] },
    'gone-again': { to: 'away', do: ['forget'] },
    broken: { to: 'away' },
    personal: { to: 'waiting' },
  },
  watching: {
    due: { to: 'checking', do: ['expire'] },
    asked: { to: 'checking', do: ['expire'] },
    woken: { to: 'checking', do: ['expire', 'hurry'] },
    passing: { to: 'holding', do: ['expire'] },
    overload: { to: 'holding', do: ['expire'] },
    limited: { to: 'holding', do: ['expire'] },
    gone: { to: 'building', do: ['forget'] },
    'gone-again': { to: 'away', do: ['forget'] },
    broken: { to: 'away' },
    personal: { to: 'waiting' },
  },
  holding: {
    over: { to: 'checking' },
    'fail-over': { to: 'building', do: ['abandon'] },
    asked: { to: 'checking', do: ['hurry'] },
    woken: { to: 'checking', do: ['expire', 'hurry'] },
  },
  away: {
    over: { to: 'building' },
    'fail-over': { to: 'building', do: ['abandon'] },
    asked: { to: 'building', do: ['hurry'] },
    woken: { to: 'building', do: ['hurry'] },
  },
  waiting: {
    asked: { to: 'building', do: ['hurry'] },
    woken: { to: 'building', do: ['hurry'] },
  },
} as const satisfies Record<LifeState, Partial<Record<LifeEvent, Transition>>>;

/** The ways in which a state can end. */
export type EndOf<S extends LifeState> = keyof (typeof LIFE)[S] & LifeEvent;

/** What comes after the end of a state. */
export function after<S extends LifeState>(state: S, event: EndOf<S>): Transition {
  return (LIFE as Record<LifeState, Partial<Record<LifeEvent, Transition>>>)[state][event] ?? { to: state };
}
