import type { DiagnosticsView, Fact } from '../preload/contract.js';
import type { Connection } from './presence/connection.js';
import { COUNTS, type Count, type Journal } from './presence/journal.js';
import { connectionLine, notificationsLine } from './presence/lines.js';
import { sameOrigin } from './settings/same-origin.js';
import type { WatchPlan } from './watch.js';

const COUNT_WORDS: Readonly<Record<Count, string>> = {
  notifications: 'Notifications taken',
  fetches: 'Fetches',
  coalesced: 'Notifications answered by a fetch for another',
  missed: 'Changes that no notification announced',
  renewals: 'Renewals, and subscriptions made anew',
  logins: 'Logins',
  forcedLogins: 'Forced logins',
  reconnects: 'Times the server had forgotten us',
  overloads: 'Times the server was too busy',
  turnedAway: 'Notifications from strangers turned away',
};

export interface DiagnosticsSources {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly versions: readonly Fact[];
  readonly connection: Connection;
  /** What is watched; undefined when nothing is. */
  readonly plan: WatchPlan | undefined;
  readonly journal: Journal;
}

/** Puts together how the connection is doing. Takes words and numbers only: no password and no key comes near it. */
export function diagnosticsOf({
  now,
  versions,
  connection,
  plan,
  journal,
}: DiagnosticsSources): DiagnosticsView {
  return {
    at: now,
    about: [...connectionFacts(connection), ...(plan ? planFacts(plan) : []), ...versions],
    counts: COUNTS.map((count) => ({
      label: COUNT_WORDS[count],
      value: String(journal.counts.get(count) ?? 0),
    })),
    steps: journal.steps,
    errors: journal.errors,
  };
}

/** The same as text, for a message to whoever helps. */
export function diagnosticsText({ at, about, counts, steps, errors }: DiagnosticsView): string {
  const time = (moment: number): string => new Date(moment).toISOString();
  return [
    `Rollcall diagnostics, ${time(at)}`,
    '',
    ...table(about),
    '',
    ...table(counts),
    '',
    'Steps',
    ...steps.map(({ at: began, text, outcome, tookMs, detail }) =>
      [
        ` ${time(began)}`,
        outcome.padEnd(7),
        tookMs === undefined ? '' : `${Math.round(tookMs)} ms`,
        text,
        detail ?? '',
      ]
        .filter((part) => part !== '')
        .join('  '),
    ),
    '',
    'Errors',
    ...(errors.length === 0 ? [' none'] : []),
    ...errors.map(({ at: first, lastAt, times, problem: { message, advice, code } }) => {
      const often = times === 1 ? '' : ` (${times} times, last ${time(lastAt)})`;
      return ` ${time(first)}${often}  ${message} ${advice}${code === undefined ? '' : ` (${code})`}`;
    }),
    '',
  ].join('\n');
}

function table(facts: readonly Fact[]): string[] {
  return facts.map(({ label, value }) => ` ${label}: ${value}`);
}

function connectionFacts(connection: Connection): Fact[] {
  const notifications = notificationsLine(connection);
  return [
    { label: 'Connection', value: capital(connectionLine(connection).replace(/^connection /u, '')) },
    ...(connection.kind === 'live'
      ? [{ label: 'Watching through', value: `${connection.node.host} (${connection.node.role} server)` }]
      : []),
    ...(notifications === undefined
      ? []
      : [{ label: 'Notifications', value: capital(notifications.replace(/^notifications /u, '')) }]),
  ];
}

function planFacts({
  origin,
  certificate,
  trusted,
  otherNodes,
  callback,
  contacts,
  type,
  failSafeMs,
}: WatchPlan): Fact[] {
  const trust = trusted.some((one) => sameOrigin(one.origin, origin))
    ? 'one certificate, trusted for this server'
    : certificate === undefined
      ? 'public authorities'
      : 'public authorities and a chosen certificate';
  return [
    { label: 'Server', value: origin },
    {
      label: 'Certificates',
      value: origin.startsWith('http:') ? 'none: the connection is not encrypted' : trust,
    },
    ...(otherNodes.length === 0 ? [] : [{ label: 'Other nodes', value: otherNodes.join(', ') }]),
    {
      label: 'Callback',
      value: `${callback.address || 'address found automatically'}, port ${callback.port}`,
    },
    {
      label: 'Notifications taken from',
      value: callback.sources === 'server' ? 'the server only' : 'anyone who knows the address',
    },
    { label: 'Presence', value: `${type}, of ${contacts.length} people` },
    { label: 'Fail-safe fetch', value: `every ${failSafeMs / 60_000} min` },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
