import type { DiagnosticsView, Fact } from '../preload/contract.js';
import { words } from '../preload/words/spoken.js';
import type { Connection, Problem, Push } from './presence/connection.js';
import { COUNTS, type Count, type Journal } from './presence/journal.js';
import { sameOrigin } from './settings/same-origin.js';
import type { WatchPlan } from './watch.js';

export interface DiagnosticsSources {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly versions: readonly Fact[];
  readonly connection: Connection;
  /** What is watched; undefined when nothing is. */
  readonly plan: WatchPlan | undefined;
  /** Address and port that the server was told to call; undefined until it was. */
  readonly calledAt: string | undefined;
  readonly journal: Journal;
}

/** Puts together how the connection is doing. Takes words and numbers only: no password and no key comes near it. */
export function diagnosticsOf({
  now,
  versions,
  connection,
  plan,
  calledAt,
  journal,
}: DiagnosticsSources): DiagnosticsView {
  const { counts, count: number } = words().facts;
  // Every count has its words, or this does not compile.
  const labels: Readonly<Record<Count, string>> = counts;
  return {
    at: now,
    about: [...connectionFacts(connection), ...(plan ? planFacts(plan, calledAt) : []), ...versions],
    counts: COUNTS.map((count) => ({
      label: labels[count],
      value: number(journal.counts.get(count) ?? 0),
    })),
    steps: journal.steps,
    errors: journal.errors,
  };
}

/** The same as text, for a message to whoever helps. */
export function diagnosticsText({ at, about, counts, steps, errors }: DiagnosticsView): string {
  const { facts } = words();
  return [
    facts.title(`${time(at)} ${zone(at)}`),
    '',
    ...table(about),
    '',
    ...table(counts),
    '',
    facts.steps,
    ...[...steps]
      .reverse()
      .map(({ at: began, text, outcome, tookMs, detail }) =>
        [
          ` ${time(began)}`,
          facts.outcomes[outcome].padEnd(7),
          tookMs === undefined ? '' : `${Math.round(tookMs)} ms`,
          text,
          detail ?? '',
        ]
          .filter((part) => part !== '')
          .join('  '),
      ),
    '',
    facts.errors,
    ...(errors.length === 0 ? [` ${facts.none}`] : []),
    ...[...errors].reverse().map(({ at: first, lastAt, times, problem }) => {
      const often = times === 1 ? '' : ` ${facts.often(times, time(lastAt))}`;
      return ` ${time(first)}${often}  ${inWords(problem)}`;
    }),
    '',
  ].join('\n');
}

/** A moment as the window shows it, with the day: by this computer's clock. */
function time(moment: number): string {
  // Swedish is written as logs are: year, month, day.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}

/** How far the clock is from UTC then, for whoever reads it elsewhere. */
function zone(moment: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'longOffset' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

function table(facts: readonly Fact[]): string[] {
  return facts.map(({ label, value }) => ` ${label}: ${value}`);
}

function connectionFacts(connection: Connection): Fact[] {
  const { facts } = words();
  const stands = { label: facts.connection, value: standing(connection) };
  if (connection.kind !== 'live') return [stands];
  const { node, push } = connection;
  return [
    stands,
    { label: facts.watchingThrough, value: facts.roles[node.role](node.host) },
    ...(push.kind === 'expected' ? [] : [{ label: facts.notifications, value: arrival(push) }]),
  ];
}

function standing(connection: Connection): string {
  const { states, failed } = words().facts;
  switch (connection.kind) {
    case 'interrupted':
    case 'failed':
      return failed(inWords(connection.problem));
    case 'not-configured':
    case 'needs-password':
    case 'connecting':
    case 'live':
    case 'stopped':
      return states[connection.kind];
  }
}

function arrival(push: Exclude<Push, { kind: 'expected' }>): string {
  const { arrive, missing } = words().facts;
  if (push.kind === 'arriving') return arrive;
  const { message, advice } = push.problem;
  return missing(`${message} ${advice}`, push.pollSeconds);
}

function inWords({ message, advice, code }: Problem): string {
  return `${message} ${advice}${code === undefined ? '' : ` (${code})`}`;
}

function planFacts(
  { origin, certificate, trusted, otherNodes, callback, contacts, type, failSafeMs }: WatchPlan,
  calledAt: string | undefined,
): Fact[] {
  const { facts } = words();
  const trust = trusted.some((one) => sameOrigin(one.origin, origin))
    ? facts.trustPinned
    : certificate === undefined
      ? facts.trustPublic
      : facts.trustChosen;
  return [
    { label: facts.server, value: origin },
    { label: facts.certificates, value: origin.startsWith('http:') ? facts.trustNone : trust },
    ...(otherNodes.length === 0 ? [] : [{ label: facts.otherNodes, value: otherNodes.join(', ') }]),
    { label: facts.callback, value: facts.calledAt(callback.address || facts.addressFound, callback.port) },
    ...(calledAt === undefined ? [] : [{ label: facts.toldToCall, value: calledAt }]),
    { label: facts.takenFrom, value: facts.sources[callback.sources] },
    {
      label: facts.presence,
      value: type === 'rich' ? facts.richOf(contacts.length) : facts.basicOf(contacts.length),
    },
    { label: facts.failSafe, value: facts.everyMinutes(failSafeMs / 60_000) },
  ];
}
