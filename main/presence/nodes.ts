import { words } from '../../preload/words/spoken.js';
import { PwsError } from '../pws/pws-error.js';
import type { PresenceService, Redirect } from '../pws/service.js';
import type { Clock } from './clock.js';
import { Deadline } from './deadline.js';
import type { Journal } from './journal.js';
import { problemOf } from './problem.js';
import { isAway } from './remedy.js';
import { logInOn, type LoginPlan, type Session } from './session.js';

/** The servers that may be talked to. */
export interface NodeDirectory {
  /** The one in the settings. */
  readonly configured: { readonly host: string; readonly service: PresenceService };
  /** Host names of the cluster's other nodes, as the person gave them. */
  readonly others: readonly string[];
  /**
   * A node that the configured server named, or one of `others`.
   *
   * @param origin scheme, host and port, where they were given.
   * @throws an Error with `advice` when it must not be talked to: nobody vouches for it.
   */
  named(host: string, origin?: string): { readonly host: string; readonly service: PresenceService };
}

// Long enough for a server that restarts; spread out, so that not all its clients meet the other one at once.
const FAIL_OVER_MIN_MS = 2 * 60_000;
const FAIL_OVER_SPREAD_MS = 3 * 60_000;

/**
 * Which node of the cluster to log in on: the configured one, the one it names for the end user (wire format 1.5), or
 * after minutes without either the one that stands in for them (wire format 3, fail-over).
 */
export class Nodes {
  /** Named by the configured server, and by no other. */
  #backup: string | undefined;
  #failOverAt: Deadline | undefined;
  /** The end user's own node was away so long that another was turned to, and it was not heard of since. */
  #isHomeLost = false;
  /** Stand-ins that failed since home was heard of: the next one's turn. */
  #failed = 0;
  /** Stand-ins that must not be talked to. */
  readonly #barred = new Set<string>();

  /** @param random answers a number from 0 up to 1. */
  constructor(
    private readonly directory: NodeDirectory,
    private readonly clock: Clock,
    private readonly random: () => number,
  ) {}

  /** Whether the server that was talked to has been away so long that another may stand in for it. */
  get mayFailOver(): boolean {
    return this.#failOverAt?.isDue === true && this.#standIns.length > 0;
  }

  /** Takes note of trouble: from the first sign that the server is away its absence is counted, until it answers. */
  trouble(error: unknown): void {
    if (isAway(error))
      this.#failOverAt ??= new Deadline(
        this.clock,
        FAIL_OVER_MIN_MS + Math.round(this.random() * FAIL_OVER_SPREAD_MS),
      );
    else if (error instanceof PwsError && error.status !== undefined) this.worked();
  }

  /** The server that is talked to is there. */
  worked(): void {
    this.#failOverAt = undefined;
  }

  /**
   * Logs both users in.
   *
   * @throws PwsError, SessionTaken, or what `NodeDirectory.named` throws.
   */
  async logIn(plan: LoginPlan): Promise<Session> {
    try {
      const session = await this.#atHome(plan);
      this.#isHomeLost = false;
      this.#failed = 0;
      return session;
    } catch (error) {
      this.trouble(error);
      if (!isAway(error) || !(this.#isHomeLost || this.mayFailOver)) throw error;
      const standIn = this.#nextStandIn(plan.journal);
      if (!standIn) throw error;
      this.#isHomeLost = true;
      // Counted for the other one from now on.
      this.worked();
      plan.journal.note(words().steps.standIn(standIn.host, this.directory.configured.host));
      // Until it has let us in: after a failure it is the next one's turn.
      this.#failed += 1;
      const answer = await logInOn({ ...standIn, role: 'backup' }, plan);
      // It sends us back to the one that is away.
      if (answer.kind === 'redirect') throw error;
      this.#failed -= 1;
      return answer.session;
    }
  }

  /** The one whose turn it is of those that may be talked to; undefined when there is none. */
  #nextStandIn(journal: Journal): ReturnType<NodeDirectory['named']> | undefined {
    for (;;) {
      const standIns = this.#standIns;
      const host = standIns[this.#failed % standIns.length];
      if (host === undefined) return undefined;
      try {
        return this.directory.named(host);
      } catch (error) {
        this.#barred.add(host);
        const { message, advice } = problemOf(error);
        journal.note(words().steps.passOver(host), `${message} ${advice}`);
      }
    }
  }

  async #atHome(plan: LoginPlan): Promise<Session> {
    const first = await logInOn({ ...this.directory.configured, role: 'configured' }, plan);
    this.#backup = (first.kind === 'redirect' ? first.backupServer : backupOf(first.session)) ?? this.#backup;
    if (first.kind === 'session') return first.session;
    plan.journal.note(words().steps.named(this.directory.configured.host, first.primaryServer));
    const primary = this.directory.named(first.primaryServer, first.origin);
    const second = await logInOn({ ...primary, role: 'primary' }, plan);
    if (second.kind === 'session') return second.session;
    throw backAndForth(first, second);
  }

  /** The one that the server named, then those of the settings. */
  get #standIns(): readonly string[] {
    const named = this.#backup === undefined ? [] : [this.#backup];
    return [...new Set([...named, ...this.directory.others])].filter((host) => !this.#barred.has(host));
  }
}

function backupOf({ endUser, application }: Session): string | undefined {
  return endUser.backupServer ?? application.backupServer;
}

function backAndForth(first: Redirect, second: Redirect): PwsError {
  return new PwsError({
    kind: 'refused',
    ...words().server.backAndForth(first.primaryServer, second.primaryServer),
    status: 307,
  });
}
