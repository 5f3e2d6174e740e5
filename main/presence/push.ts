import type { Clock } from './clock.js';
import type { Problem, Push } from './connection.js';

/** Whether the server's notifications arrive, as far as is known. */
export type PushState =
  /** Subscribed and not called yet. */
  | 'expected'
  | 'arriving'
  /** They arrived; something was subscribed anew, and its first one is on its way. */
  | 'proving'
  | 'missing';

export type PushEvent =
  /** Something was subscribed: the server calls at once (wire format 3, first notification). */
  | 'subscribed'
  /** A notification arrived. */
  | 'notified'
  /** None arrived in the time that it may take. */
  | 'overdue'
  /** Nothing listens here: none can arrive. */
  | 'deaf';

/** What each event makes of each state. */
export const PUSH: Readonly<Record<PushState, Readonly<Record<PushEvent, PushState>>>> = {
  expected: { subscribed: 'expected', notified: 'arriving', overdue: 'missing', deaf: 'missing' },
  arriving: { subscribed: 'proving', notified: 'arriving', overdue: 'arriving', deaf: 'missing' },
  proving: { subscribed: 'proving', notified: 'arriving', overdue: 'missing', deaf: 'missing' },
  missing: { subscribed: 'missing', notified: 'arriving', overdue: 'missing', deaf: 'missing' },
};

/** How long the first notification after a subscription may take. */
const FIRST_MS = 10_000;
/** How long a notification may be behind the change that a fetch brought before it. */
const GRACE_MS = 5_000;
/** How long the server is asked more often after a change that no notification announced. */
const WARY_MS = 10 * 60_000;

export interface PushOptions {
  readonly clock: Clock;
  /** Milliseconds between two fail-safe fetches. */
  readonly failSafeMs: number;
  /** Milliseconds between two fetches while notifications are missing or not to be relied on. */
  readonly pollMs: number;
  /** Why none arrives, for a person; asked when it is told. */
  readonly problem: () => Problem;
  /** So many changes of a subscription were found that no notification announced. */
  readonly onMissed: (changes: number, id: string) => void;
  /** `current` became another, or the time until the next look did. */
  readonly onChange: () => void;
}

/**
 * Watches over the server's notifications: expects one after each subscription, notices when a fetch finds what none
 * announced, and says how often the server is to be asked for want of them.
 */
export class PushHealth {
  #state: PushState = 'expected';
  #overdue: () => void = () => undefined;
  #wary: () => void = () => undefined;
  #isWary = false;
  readonly #unannounced = new Map<string, () => void>();

  constructor(private readonly options: PushOptions) {}

  /** For whoever shows it. */
  get current(): Push {
    switch (this.#state) {
      case 'expected':
        return { kind: 'expected' };
      case 'arriving':
      case 'proving':
        return { kind: 'arriving' };
      case 'missing': {
        const { problem, pollMs } = this.options;
        return { kind: 'missing', problem: problem(), pollSeconds: Math.round(pollMs / 1000) };
      }
    }
  }

  /** Milliseconds from one look of our own to the next. */
  get lookAfterMs(): number {
    const { failSafeMs, pollMs } = this.options;
    return this.#state === 'missing' || this.#isWary ? Math.min(pollMs, failSafeMs) : failSafeMs;
  }

  /** Something was subscribed. */
  subscribed(): void {
    this.#step('subscribed');
    this.#overdue();
    if (this.#state === 'missing') return;
    this.#overdue = this.options.clock.after(FIRST_MS, () => this.#step('overdue'));
  }

  /** A notification about a subscription arrived. */
  notified(id: string): void {
    this.#overdue();
    this.#unannounced.get(id)?.();
    this.#unannounced.delete(id);
    this.#step('notified');
  }

  /** Nothing listens here. */
  deaf(): void {
    this.#step('deaf');
  }

  /** A look of our own found changes in a subscription. If no notification follows, one was missed. */
  found(id: string, changes: number): void {
    if (changes === 0 || this.#unannounced.has(id)) return;
    const callOff = this.options.clock.after(GRACE_MS, () => {
      this.#unannounced.delete(id);
      this.#beWary();
      this.options.onMissed(changes, id);
    });
    this.#unannounced.set(id, callOff);
  }

  /** Everything begins anew: what was expected will not come. */
  reset(): void {
    this.close();
    this.#isWary = false;
    this.#step('subscribed');
  }

  /** Stops every timer. */
  close(): void {
    this.#overdue();
    this.#wary();
    for (const callOff of this.#unannounced.values()) callOff();
    this.#unannounced.clear();
  }

  #beWary(): void {
    this.#wary();
    this.#isWary = true;
    this.#wary = this.options.clock.after(WARY_MS, () => {
      this.#isWary = false;
    });
    this.options.onChange();
  }

  #step(event: PushEvent): void {
    const before = this.current.kind;
    this.#state = PUSH[this.#state][event];
    if (this.current.kind !== before) this.options.onChange();
  }
}
