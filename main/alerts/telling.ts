import type { Held } from './held.js';
import type { Step } from './judge.js';
import type { Told } from './notice.js';
import type { AlertOutcome, AlertSubject, RecentAlert, Withheld } from './recent-alert.js';
import type { AlertMute, AlertRule } from './rule.js';

/** What is to be told, and the rules that ask for it. */
export interface ToBeTold {
  readonly held: Held;
  readonly rules: readonly AlertRule[];
  /** The mute that they pass. */
  readonly despite?: AlertMute;
}

/** A line of the list of recent alerts that has no number yet. */
export type Entry = Omit<RecentAlert, 'id'>;

/** What a notice says of somebody. */
export function toldOf({ held, rules }: ToBeTold): Told {
  return {
    subject: toldSubject(held),
    note: held.note,
    isAwaited: rules.some(({ once, trigger }) => once && trigger.kind === 'becomes-available'),
  };
}

/** Lines for what was told at once. @param at milliseconds since the epoch. */
export function shownEntries(list: readonly ToBeTold[], at: number): Entry[] {
  const outcome: AlertOutcome =
    list.length === 1 ? { kind: 'shown' } : { kind: 'shown-together', with: list.length - 1 };
  return list.map(({ held, rules, despite }) => ({
    at,
    subject: toldSubject(held),
    once: rules.some(({ once }) => once),
    outcome,
    ...(despite === undefined ? {} : { despite }),
    ...(held.line === undefined ? {} : { replaces: held.line }),
  }));
}

/** The line in the place of one that says it was shown, where no notification could be. */
export function notTakenEntry({ id, ...line }: RecentAlert): Entry {
  return { ...line, once: false, outcome: { kind: 'withheld', reason: 'not-taken' }, replaces: id };
}

/** The line for what was withheld: the very change that a rule asked for. */
export function withheldEntry(held: Held, outcome: Withheld): Entry {
  const { at, line } = held;
  const entry = { at, subject: subjectOf(held, held.asked), once: false, outcome };
  return line === undefined ? entry : { ...entry, replaces: line };
}

/** News are told as a whole; what is told late as the change that was waited for. */
function toldSubject(held: Held): AlertSubject {
  const { asked, net, waitsFor } = held;
  return subjectOf(held, waitsFor === 'live' ? { from: asked.from, to: net.to } : net);
}

function subjectOf({ contact: { address, name, group } }: Held, { from, to }: Step): AlertSubject {
  return { address, name: name || address, group, from, to };
}
