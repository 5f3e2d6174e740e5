import type { Clock } from '../presence/clock.js';
import type { PresenceChange } from '../presence/contact.js';
import type { AlertPreferences } from '../settings/preferences.js';
import { Gathering } from './gathering.js';
import { caseOf, waitsFor, type Held } from './held.js';
import {
  asking,
  askingLate,
  judge,
  wishesOf,
  type Circumstances,
  type Verdict,
  type Wishes,
} from './judge.js';
import { Late } from './late.js';
import { noticeOf, type AlertNotice } from './notice.js';
import { Paces } from './paces.js';
import { RecentAlerts } from './recent-alerts.js';
import type { RecentAlert, Withheld } from './recent-alert.js';
import type { AlertRule } from './rule.js';
import { notTakenEntry, shownEntries, toldOf, withheldEntry, type Entry, type ToBeTold } from './telling.js';
import { withRuleBack } from './wishes.js';

export type { AlertNotice } from './notice.js';

export interface AlertsPieces {
  readonly clock: Clock;
  readonly preferences: () => AlertPreferences;
  readonly favourites: () => readonly string[];
  /** Puts preferences in force and stores them: a rule that was for once is used up. */
  readonly hold: (alerts: AlertPreferences) => void;
  /** They could not be stored; in force they are all the same. */
  readonly onTrouble: (error: unknown) => void;
  /** Something may be told in a moment: whether the person is busy had better be known then. */
  readonly foresee: () => void;
  /** Why the person at this desktop is not to be disturbed now. */
  readonly busy: () => Circumstances['busy'];
  /** Whether the list is right now. */
  readonly isLive: () => boolean;
  /** Answers whether it could be shown; never rejects. */
  readonly show: (notice: AlertNotice) => Promise<boolean>;
  readonly onTold: (alerts: readonly RecentAlert[]) => void;
}

/** Nothing says when the person at this desktop is free again: so often it is looked, where somebody waits for it. */
const BUSY_LOOK_MS = 30_000;

/**
 * Decides which changes are told. One that a rule asks for is held for a moment, so that several become one notice,
 * and then told or withheld for a reason; either way it goes into the list of recent ones. What no rule asks for is
 * nothing.
 */
export class Alerts {
  readonly #recent = new RecentAlerts();
  readonly #paces = new Paces();
  readonly #gathering: Gathering;
  readonly #late: Late;
  /** Rules for once that were told. */
  readonly #spent = new Set<string>();
  #wishes: (Wishes & { readonly favourites: readonly string[] }) | undefined;

  constructor(private readonly pieces: AlertsPieces) {
    this.#gathering = new Gathering(pieces.clock, (held) => this.#due(held));
    this.#late = new Late(pieces.clock, () => this.lookAgain());
  }

  /** What was told or withheld lately, the latest last. */
  get recent(): readonly RecentAlert[] {
    return this.#recent.list;
  }

  /** Preferences without the rules that are used up: whoever changes the others may not have heard of that yet. */
  unspent(alerts: AlertPreferences): AlertPreferences {
    const rules = alerts.rules.filter(({ id }) => !this.#spent.has(id));
    return rules.length === alerts.rules.length ? alerts : { ...alerts, rules };
  }

  /** Takes up somebody's change. One that is no news happened while the list was not live. */
  changed({ contact, from, to }: PresenceChange, isNews: boolean): void {
    if (from.display === to.display) return;
    const wishes = this.#currentWishes();
    const { address } = contact;
    const isFlapping =
      isNews &&
      wishes.rules.of(contact).length > 0 &&
      this.#paces.changed(address, this.pieces.clock.uptime());
    this.#late.drop(address);
    const step = { from: from.display, to: to.display };
    const rules = asking(wishes, contact, step);
    const isAsked = rules.length > 0;
    const before = this.#gathering.of(address);
    if (!before && !isAsked) return;
    if (wishes.alerts.holdWhileBusy) this.pieces.foresee();
    if (before && isAsked) this.#supersede(before);
    // What is told once floods nobody, however often they changed before.
    const isAwaited = isNews && rules.some(({ once }) => once);
    const held: Held = {
      ...(before && !isAsked ? before : { asked: step, at: this.pieces.clock.now() }),
      contact,
      note: to.note,
      net: { from: before?.net.from ?? step.from, to: step.to },
      waitsFor: isAwaited ? 'others' : waitsFor(before, isNews, isFlapping),
    };
    this.#gathering.hold(held.waitsFor === 'calm' ? this.#listed(held) : held);
  }

  /** The list is live again: of what changed meanwhile, what a rule for once waits for is told if it is so now. */
  liveAgain(): void {
    this.#settle(this.#gathering.takeOld());
    this.lookAgain();
  }

  /** A reason to withhold may have ended, such as a pause: tells what a rule for once waits for, if it is so now. */
  lookAgain(): void {
    // Until the list is live nobody knows whether it is so; then this is called again.
    if (!this.pieces.isLive()) return;
    const waiting = this.#late.take();
    if (waiting.length === 0) return;
    const circumstances = this.#circumstances();
    const told: ToBeTold[] = [];
    for (const held of waiting) {
      const verdict = this.#judge(held, circumstances);
      if (verdict.kind === 'alert') told.push({ ...verdict, held });
      else this.#keepIfSo(held, verdict, circumstances.now);
    }
    this.#tell(told);
  }

  /** They are watched from the start: what was gathered until now is dropped. */
  clear(): void {
    this.#gathering.clear();
    this.#late.clear();
    this.#paces.clear();
  }

  /** Other people are watched now: nothing is known of those before. */
  forget(): void {
    this.clear();
    this.#recent.clear();
  }

  /** Nobody is told what may be over: while the list is not live, what is due waits until it is. */
  #due(list: readonly Held[]): void {
    if (this.pieces.isLive()) this.#settle(list);
    else for (const held of list) this.#gathering.hold({ ...held, waitsFor: 'live' });
  }

  #settle(list: readonly Held[]): void {
    if (list.length === 0) return;
    const circumstances = this.#circumstances();
    const told: ToBeTold[] = [];
    const withheld: { readonly held: Held; readonly verdict: Verdict & { readonly kind: 'withheld' } }[] = [];
    for (const held of list) {
      const verdict = this.#judge(held, circumstances);
      switch (verdict.kind) {
        case 'alert':
          told.push({ ...verdict, held });
          break;
        case 'withheld':
          withheld.push({ held, verdict });
          break;
        case 'not-asked':
          // A rule that was taken away meanwhile asks for nothing.
          break;
      }
    }
    const unsaid = withheld.filter(
      ({ held, verdict }) => !this.#recent.says(held.line, verdict.outcome.reason),
    );
    const lines = this.#record(unsaid.map(({ held, verdict }) => withheldEntry(held, verdict.outcome)));
    const numbers = new Map(unsaid.map(({ held }, index) => [held, lines[index]?.id]));
    for (const { held, verdict } of withheld) {
      const line = numbers.get(held) ?? held.line;
      this.#keepIfSo(line === undefined ? held : { ...held, line }, verdict, circumstances.now);
    }
    this.#tell(told);
  }

  /** Says at once of what waits for calm that it was not shown: whoever wonders does not wait a minute. */
  #listed(held: Held): Held {
    if (held.line !== undefined) return held;
    const verdict = this.#judge(held, this.#circumstances());
    if (verdict.kind === 'not-asked') return held;
    const outcome: Withheld =
      verdict.kind === 'withheld' ? verdict.outcome : { kind: 'withheld', reason: 'flapping' };
    const [line] = this.#record([withheldEntry(held, outcome)]);
    return line === undefined ? held : { ...held, line: line.id };
  }

  /** A newer change takes the place of one that was not told yet. */
  #supersede(held: Held): void {
    if (held.line !== undefined) return;
    const circumstances = this.#circumstances();
    const verdict = judge(this.#currentWishes(), { ...caseOf(held), net: undefined }, circumstances);
    if (verdict.kind === 'withheld') this.#record([withheldEntry(held, verdict.outcome)]);
  }

  #tell(list: readonly ToBeTold[]): void {
    const [first, ...others] = list.map(toldOf);
    if (!first) return;
    const used = list.flatMap(({ rules }) => rules.filter(({ once }) => once));
    for (const { subject } of [first, ...others]) this.#paces.tell(subject.address, subject.to);
    this.#useUp(used);
    const lines = this.#record(shownEntries(list, this.pieces.clock.now()));
    const notice = noticeOf([first, ...others], this.pieces.preferences().sound);
    void this.pieces.show(notice).then((isTaken) => {
      if (!isTaken) this.#takeBack(lines, used);
    });
  }

  /** Nothing could be shown: the list says so, and who waits for something goes on waiting. */
  #takeBack(lines: readonly RecentAlert[], used: readonly AlertRule[]): void {
    this.#record(lines.filter((line) => this.#recent.has(line)).map(notTakenEntry));
    for (const { subject } of lines) this.#paces.untell(subject.address);
    if (used.length === 0) return;
    for (const { id } of used) this.#spent.delete(id);
    // Somebody may have asked for the same anew meanwhile.
    this.#hold(used.reduce(withRuleBack, this.pieces.preferences()));
  }

  #useUp(used: readonly AlertRule[]): void {
    if (used.length === 0) return;
    for (const { id } of used) this.#spent.add(id);
    this.#hold(this.unspent(this.pieces.preferences()));
  }

  #hold(alerts: AlertPreferences): void {
    try {
      this.pieces.hold(alerts);
    } catch (error) {
      this.pieces.onTrouble(error);
    }
  }

  #keepIfSo(held: Held, verdict: Verdict, now: number): void {
    if (verdict.kind !== 'withheld') return;
    const {
      outcome: { reason },
      until,
    } = verdict;
    if (reason === 'old-news' || reason === 'flapping' || reason === 'over-already') return;
    if (askingLate(this.#currentWishes(), caseOf(held)).length === 0) return;
    const isBusy = reason === 'desktop-busy' || reason === 'own-dnd';
    const inMs = isBusy ? BUSY_LOOK_MS : until === undefined ? undefined : until - now;
    this.#late.keep({ ...held, waitsFor: 'live' }, inMs);
  }

  #judge(held: Held, circumstances: Circumstances): Verdict {
    const told = this.#paces.told(held.contact.address);
    return judge(this.#currentWishes(), { ...caseOf(held), told }, circumstances);
  }

  #circumstances(): Circumstances {
    const busy = this.pieces.preferences().holdWhileBusy ? this.pieces.busy() : undefined;
    return { now: this.pieces.clock.now(), busy };
  }

  /** Looked up anew only where somebody chose something else. */
  #currentWishes(): Wishes {
    const alerts = this.pieces.preferences();
    const favourites = this.pieces.favourites();
    if (this.#wishes?.alerts !== alerts || this.#wishes.favourites !== favourites) {
      this.#wishes = { ...wishesOf(alerts, favourites), favourites };
    }
    return this.#wishes;
  }

  #record(entries: readonly Entry[]): readonly RecentAlert[] {
    const lines = this.#recent.add(entries);
    const kept = lines.filter((line) => this.#recent.has(line));
    if (kept.length > 0) this.pieces.onTold(kept);
    return lines;
  }
}
