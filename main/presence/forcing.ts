import { words } from '../../preload/words/spoken.js';
import { pause, type Clock } from './clock.js';
import { Deadline } from './deadline.js';

/** The longest wait before a login is forced, so that several clients do not do it at the same moment. */
const JITTER_MS = 5_000;
/** So many forced logins of one user in this time, and no more. */
const MOST = 2;
const WITHIN_MS = 10 * 60_000;

/** Another program holds the only session that the server gives to a user, and was not to be pushed out again. */
export class SessionTaken extends Error {
  override readonly name = 'SessionTaken';
  /** It passes when the other one logs out, or when it is our turn to force again. */
  readonly mayPass = true;
  readonly advice: string;

  constructor(user: string) {
    const { message, advice } = words().server.sessionTaken(user);
    super(message);
    this.advice = advice;
  }
}

/**
 * Decides when a login may be forced. It ends the session of everybody else who shares the user (wire format 3), who
 * may do the same to us in turn: so only after a moment of random length, and only a few times in a while.
 */
export class Forcing {
  readonly #recent = new Map<string, Deadline[]>();

  /** @param random answers a number from 0 up to 1. */
  constructor(
    private readonly clock: Clock,
    private readonly random: () => number,
  ) {}

  /**
   * Resolves after a moment, when a user's login may be forced.
   *
   * @throws SessionTaken when it was forced too often of late.
   */
  async turn(user: string, signal: AbortSignal): Promise<void> {
    if (this.#recentOf(user).length >= MOST) throw new SessionTaken(user);
    const wait = Math.round(this.random() * JITTER_MS);
    if (wait > 0) await pause(this.clock, wait, signal);
    signal.throwIfAborted();
  }

  /** A user's login was forced just now. */
  forced(user: string): void {
    this.#recent.set(user, [...this.#recentOf(user), new Deadline(this.clock, WITHIN_MS)]);
  }

  #recentOf(user: string): Deadline[] {
    return (this.#recent.get(user) ?? []).filter(({ isDue }) => !isDue);
  }
}
