import type { Contact } from '../presence/contact.js';
import type { DisplayStatus } from '../presence/display-status.js';
import type { AlertPreferences } from '../settings/preferences.js';
import { quietUntil } from './quiet-hours.js';
import type { Withheld } from './recent-alert.js';
import type { AlertMute, AlertRule, AlertTrigger } from './rule.js';
import { ScopeIndex } from './scope-index.js';

/** From one display status to another. */
export interface Step {
  readonly from: DisplayStatus;
  readonly to: DisplayStatus;
}

/** What a person wants to be told, found by whom it is about. */
export interface Wishes {
  readonly alerts: AlertPreferences;
  readonly rules: ScopeIndex<AlertRule>;
  readonly mutes: ScopeIndex<AlertMute>;
}

/** Somebody's change that a rule asked for. */
export interface AlertCase {
  readonly contact: Contact;
  readonly asked: Step;
  /** What came of it by now; undefined when a newer change took its place. */
  readonly net: Step | undefined;
  /** False when it happened while the list was not live. */
  readonly isNews: boolean;
  /** They change so often that they were waited for. */
  readonly isFlapping: boolean;
  /** What was last told of them lately. */
  readonly told?: DisplayStatus | undefined;
}

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly busy: 'desktop-busy' | 'own-dnd' | undefined;
}

export type Verdict =
  /** It is to be told, because of these rules; of the mutes that they pass, the one that lasts longest. */
  | { readonly kind: 'alert'; readonly rules: readonly AlertRule[]; readonly despite?: AlertMute }
  /** `until`, in milliseconds since the epoch, ends the reason where that is known. */
  | { readonly kind: 'withheld'; readonly outcome: Withheld; readonly until?: number }
  | { readonly kind: 'not-asked' };

/** Makes the preferences ready for many questions. */
export function wishesOf(alerts: AlertPreferences, favourites: readonly string[]): Wishes {
  const people = new Set(favourites);
  return {
    alerts,
    rules: new ScopeIndex(alerts.rules, people),
    mutes: new ScopeIndex(alerts.muted, people),
  };
}

/**
 * The rules that ask for a change; none where nothing else is shown. What the server only learned is no change: it is
 * told to whoever waits for that state, once, and to nobody else.
 */
export function asking({ rules }: Wishes, contact: Contact, step: Step): AlertRule[] {
  if (step.from === step.to) return [];
  const isLearned = step.from === 'unknown';
  return rules
    .of(contact)
    .filter(({ trigger, once }) => (isLearned ? once && holds(trigger, step.to) : isMet(trigger, step)));
}

/**
 * The rules that may tell it late, because what they wait for is still true: those for once, about becoming something.
 * Each time late would be a backlog.
 */
export function askingLate(wishes: Wishes, { contact, asked, net }: AlertCase): AlertRule[] {
  if (!net) return [];
  return asking(wishes, contact, asked).filter(({ once, trigger }) => once && holds(trigger, net.to));
}

/** Decides whether a change is told, and if not, why: the first reason that holds counts. */
export function judge(wishes: Wishes, subject: AlertCase, { now, busy }: Circumstances): Verdict {
  const { alerts } = wishes;
  const { contact, asked, net, isNews, isFlapping, told } = subject;
  const atFirst = asking(wishes, contact, asked);
  if (atFirst.length === 0) return { kind: 'not-asked' };
  if (!alerts.enabled) return withheld({ reason: 'switched-off' });

  const lasting = isNews && net ? asking(wishes, contact, net) : askingLate(wishes, subject);
  if (!isNews && lasting.length === 0) return withheld({ reason: 'old-news' });
  if (alerts.pausedUntil > now)
    return withheld({ reason: 'paused', until: alerts.pausedUntil }, alerts.pausedUntil);
  const quiet = quietUntil(alerts.quietHours, now);
  if (quiet !== undefined) return withheld({ reason: 'quiet-hours', until: quiet }, quiet);

  const mutes = wishes.mutes
    .of(contact)
    .filter(({ until }) => until === null || until > now)
    .sort(longestFirst);
  const rules = lasting.length > 0 ? lasting : atFirst;
  const heard = rules.filter((rule) => !mutes.some((mute) => silences(mute, rule)));
  const mute = mutes.find((one) => rules.some((rule) => silences(one, rule)));
  if (heard.length === 0 && mute) return withheld({ reason: 'muted', mute }, heardAgain(rules, mutes));
  if (alerts.holdWhileBusy && busy) return withheld({ reason: busy });

  const isOver = lasting.length === 0;
  if (isFlapping && (isOver || told === net?.to)) return withheld({ reason: 'flapping' });
  if (isOver) return withheld({ reason: 'over-already' });
  const [despite] = mutes;
  return { kind: 'alert', rules: heard, ...(despite ? { despite } : {}) };
}

/** A union's members without their kind, each for itself. */
type Why = Withheld extends infer One ? (One extends Withheld ? Omit<One, 'kind'> : never) : never;

function withheld(why: Why, until?: number): Verdict {
  const outcome: Withheld = { kind: 'withheld', ...why };
  return { kind: 'withheld', outcome, ...(until === undefined ? {} : { until }) };
}

function isMet(trigger: AlertTrigger, { from, to }: Step): boolean {
  switch (trigger.kind) {
    case 'any-change':
      return true;
    case 'leaves-available':
      return from === 'available';
    case 'becomes-available':
    case 'becomes':
      return holds(trigger, to);
  }
}

/** Whether what a trigger waits for is so. Of a change as such nobody can say that it is. */
function holds(trigger: AlertTrigger, display: DisplayStatus): boolean {
  switch (trigger.kind) {
    case 'any-change':
    case 'leaves-available':
      return false;
    case 'becomes-available':
      return display === 'available';
    case 'becomes':
      return trigger.statuses.some((status) => status === display);
  }
}

/** Whoever asked for one person by name, and only once, means it also where that person's group is muted. */
function silences({ scope }: AlertMute, rule: AlertRule): boolean {
  return scope.kind === 'person' || !(rule.once && rule.scope.kind === 'person');
}

/** Of two that last as long, the narrower stays first. */
function longestFirst(one: AlertMute, other: AlertMute): number {
  const [a, b] = [one.until ?? Infinity, other.until ?? Infinity];
  return a === b ? 0 : b - a;
}

/** When the first of these rules is silenced by no mute any more; undefined when each is for good. */
function heardAgain(rules: readonly AlertRule[], mutes: readonly AlertMute[]): number | undefined {
  const ends = rules.map((rule) =>
    Math.max(...mutes.filter((mute) => silences(mute, rule)).map(({ until }) => until ?? Infinity)),
  );
  const first = Math.min(...ends);
  return Number.isFinite(first) ? first : undefined;
}
