import { setMaxListeners } from 'node:events';
import { words } from '../../preload/words/spoken.js';
import type { PresenceReport, PresenceType } from '../pws/service.js';
import { Backoff } from './backoff.js';
import { silence, type Callback, type Listening } from './callback.js';
import { unlessAborted, type Clock } from './clock.js';
import type { Connection, ConnectionStep } from './connection.js';
import { Deadline, Stopwatch } from './deadline.js';
import { Diagnosis } from './diagnosis.js';
import { Footing } from './footing.js';
import { Forcing } from './forcing.js';
import { Hearing } from './hearing.js';
import type { Journal } from './journal.js';
import type { Leftovers } from './leftovers.js';
import { after, type EndOf, type LifeEffect, type LifeState, type TroubleEvent } from './life.js';
import { Nodes, type NodeDirectory } from './nodes.js';
import { Rest, type Asked } from './rest.js';
import { Standing } from './standing.js';
import { PushHealth } from './push.js';
import type { Credentials, Session } from './session.js';

export interface MonitorOptions {
  readonly nodes: NodeDirectory;
  readonly callback: Callback;
  readonly credentials: Credentials;
  /** `user@domain` each. */
  readonly contacts: readonly string[];
  readonly type: PresenceType;
  /** Milliseconds between two fail-safe fetches. */
  readonly failSafeMs: number;
  /** Milliseconds between two fetches while notifications are missing. */
  readonly pollMs: number;
  readonly clock: Clock;
  /** Answers a number from 0 up to 1. */
  readonly random: () => number;
  /** Shared with whoever else logs in for this computer; one of its own when undefined. */
  readonly forcing?: Forcing;
  readonly journal: Journal;
  readonly leftovers: Leftovers;
  /** Takes a piece of what a fetch brought and answers how many people it changed. */
  readonly onReports: (reports: readonly PresenceReport[]) => number;
  readonly onConnection: (connection: Connection) => void;
}

/** How long what is being created may still take when we stop. */
const FAREWELL_MS = 3_000;
/** Milliseconds between two subscriptions that are made anew for a faint doubt. */
const SETTLE_MS = 60_000;

/**
 * Carries out the connection's life as the table in life.ts has it: one state after the other, each until it ends.
 * Tells what each fetch brought and how the connection stands; knows nothing of what is shown.
 */
export class Monitor {
  readonly #stopping = new AbortController();
  readonly #tooLate = new AbortController();
  readonly #backoff: Backoff;
  readonly #nodes: Nodes;
  readonly #forcing: Forcing;
  readonly #push: PushHealth;
  #running: Promise<void> | undefined;
  /** Kept as long as the server takes it for good: where it refuses a second login, our own would be in the way. */
  #session: Session | undefined;
  #footing: Footing | undefined;
  #listening: Listening | undefined;
  readonly #diagnosis: Diagnosis;
  /** Since all was last known to be right. */
  #looked: Stopwatch;
  /** Since something was last subscribed anew for a faint doubt. */
  #settled: Stopwatch;
  readonly #standing: Standing;
  readonly #rest: Rest;
  readonly #hearing: Hearing;

  constructor(private readonly options: MonitorOptions) {
    const { clock, random, journal } = options;
    // Each subscription waits on them: with many, more than Node takes for a leak.
    setMaxListeners(0, this.#stopping.signal, this.#tooLate.signal);
    this.#rest = new Rest(clock, this.#stopping.signal);
    this.#standing = new Standing({ ...options, push: () => this.#push.current });
    this.#diagnosis = new Diagnosis(clock, journal);
    this.#backoff = new Backoff(random);
    this.#nodes = new Nodes(options.nodes, clock, random);
    this.#forcing = options.forcing ?? new Forcing(clock, random);
    this.#looked = new Stopwatch(clock);
    this.#settled = new Stopwatch(clock);
    this.#push = new PushHealth({
      ...options,
      problem: () =>
        this.#listening?.deaf ??
        silence(this.#listening?.url ?? 'http://localhost', options.callback.turnedAway),
      onMissed: (changes, id) => {
        journal.count('missed', changes);
        // Whether notifications still arrive shows when it is subscribed anew: the server calls at once.
        this.#footing?.doubt(id);
      },
      onChange: () => {
        this.#standing.tellLive();
        // The next look may be due earlier now.
        this.#rest.interrupt();
      },
    });
    this.#hearing = new Hearing({
      ...options,
      push: this.#push,
      standing: this.#standing,
      onSlept: () => this.woke(),
      onTrouble: () => this.#rest.interrupt(),
      isOurs: (footing) => footing === this.#footing,
    });
  }

  /** Begins; goes on by itself until `stop`. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Asks the server now: in a pause instead of at its end, and when live whether all is as we think. */
  retry(): void {
    this.#rest.ask('asked');
  }

  /** Something changed around this computer, and the server may be within reach again. */
  stirred(): void {
    this.#rest.ask('stirred');
  }

  /** The computer slept: what is known is old until the server was asked. */
  woke(): void {
    if (this.#standing.isLive && !this.#isStopping()) {
      this.#standing.lose();
      this.#standing.connecting('presence');
    }
    this.#rest.ask('woken');
  }

  /** Ends: removes our subscriptions and our endpoint from the server and logs nobody out (wire format 3). */
  async stop(): Promise<void> {
    this.#stopping.abort();
    // What is being created has a moment to tell its id, so that it can be removed.
    const callOff = this.options.clock.after(FAREWELL_MS, () => this.#tooLate.abort());
    await this.#running;
    callOff();
    await this.#leave();
    this.#push.close();
    await this.options.callback.close();
    this.#standing.stopped();
  }

  async #run(): Promise<void> {
    let state: LifeState = 'building';
    while (!this.#isStopping()) state = await this.#live(state);
  }

  /** Does what a state is for until it ends; answers the one that follows. */
  async #live(state: LifeState): Promise<LifeState> {
    switch (state) {
      case 'building':
        return this.#next(state, await this.#build());
      case 'checking':
        return this.#next(state, await this.#check());
      case 'watching':
        return this.#next(state, await this.#watch());
      case 'holding':
        return this.#next(state, await this.#hold());
      case 'away':
        return this.#next(state, (await Promise.all([this.#hold(), this.#leave()]))[0]);
      case 'waiting':
        return this.#next(state, (await Promise.all([this.#waitForPerson(), this.#leave()]))[0]);
    }
  }

  #next<S extends LifeState>(state: S, event: EndOf<S>): LifeState {
    if (this.#isStopping()) return state;
    const { to, do: effects = [] } = after(state, event);
    for (const effect of effects) this.#apply(effect);
    return to;
  }

  #apply(effect: LifeEffect): void {
    switch (effect) {
      case 'expire':
        this.#footing?.expire();
        return;
      case 'forget':
        this.#footing?.forget({ keepsEndpoint: this.#diagnosis.mayHoldEndpoint });
        this.#footing = undefined;
        return;
      case 'abandon':
        this.#footing?.abandon();
        this.#footing = undefined;
        this.#session = undefined;
        return;
      case 'hurry':
        this.#backoff.reset();
        return;
    }
  }

  async #build(): Promise<EndOf<'building'>> {
    const { options } = this;
    const { signal } = this.#stopping;
    this.#standing.lose();
    this.#hearing.forgive();
    this.#push.reset();
    try {
      const onStep = (step: ConnectionStep): void => this.#standing.connecting(step);
      this.#session ??= await this.#nodes.logIn({ ...options, forcing: this.#forcing, onStep, signal });
      onStep('endpoint');
      const { url } = await this.#listen();
      signal.throwIfAborted();
      this.#footing = await Footing.build({
        ...options,
        session: this.#session,
        url,
        signal,
        creationSignal: this.#tooLate.signal,
        onSubscribed: () => this.#push.subscribed(),
        onReports: (reports) => this.#hearing.brought(reports),
        onFetched: (changed, fetch) => this.#hearing.fetched(changed, fetch),
        onProgress: () => this.#backoff.reset(),
      });
      onStep('subscriptions');
      return 'built';
    } catch (error) {
      return this.#troubled(error);
    }
  }

  async #check(): Promise<EndOf<'checking'>> {
    const footing = this.#footing;
    if (!footing) throw new Error('There is nothing to check before it was built.');
    // Before asking, so that trouble of another subscription meanwhile is not taken for an echo of this one.
    this.#hearing.forgive();
    try {
      const wasDeaf = this.#listening?.deaf !== undefined;
      const { url, deaf } = await this.#listen();
      // Nothing could arrive before: a new subscription has the server call now.
      if (wasDeaf && !deaf) {
        this.#push.reset();
        footing.doubt();
      }
      // What is done all the time is no step to tell.
      if (this.#standing.isLive) await footing.check(url);
      else await this.#firstCheck(footing, url);
      if (deaf) this.#push.deaf();
      this.#nodes.worked();
      this.#looked = new Stopwatch(this.options.clock);
      return 'right';
    } catch (error) {
      return this.#troubled(error);
    }
  }

  #firstCheck(footing: Footing, url: string): Promise<void> {
    const { contacts, journal } = this.options;
    return journal.step(words().steps.subscribe(contacts.length), () => footing.check(url));
  }

  async #watch(): Promise<EndOf<'watching'>> {
    const footing = this.#footing;
    if (!footing) throw new Error('There is nothing to watch before it was built.');
    for (;;) {
      const { trouble } = this.#hearing;
      if (trouble) return this.#troubled(trouble.error);
      // What was fetched before or in the sleep is not to be called live.
      this.#hearing.noticeSleep();
      if (this.#rest.asked !== 'woken' && !this.#standing.isLive) this.#becomeLive(footing);
      const lookInMs = this.#push.lookAfterMs - this.#looked.elapsed;
      const dueInMs = Math.max(0, Math.min(lookInMs, footing.renewInMs));
      if (dueInMs === 0) return 'due';
      if (footing.isSuspect && this.#settled.elapsed >= SETTLE_MS) {
        const error = await this.#settle(footing);
        if (error) return this.#troubled(error.reason);
        continue;
      }
      if (this.#hearing.pulseInMs <= 0) this.#hearing.feelPulse(footing);
      const asked = await this.#rest.wait(Math.min(dueInMs, this.#hearing.pulseInMs));
      if (asked || this.#isStopping()) return endOf(asked);
    }
  }

  /** Not live for a while: says so, and waits for the pause to end or to be asked. */
  async #hold(): Promise<EndOf<'holding'>> {
    if (this.#standing.isSteady) this.#backoff.reset();
    const wait = this.#backoff.next();
    this.#standing.interrupted(this.#diagnosis.problem, wait);
    const over = new Deadline(this.options.clock, wait);
    while (!over.isDue && !this.#isStopping()) {
      const asked = await this.#rest.wait(over.remaining);
      if (asked) return endOf(asked);
    }
    return this.#nodes.mayFailOver ? 'fail-over' : 'over';
  }

  async #waitForPerson(): Promise<EndOf<'waiting'>> {
    this.#standing.failed(this.#diagnosis.problem);
    for (;;) {
      const asked = await this.#rest.wait(new Deadline(this.options.clock, Infinity).remaining);
      if (this.#isStopping()) return 'asked';
      // A refused password is not tried again for a change around us: that could lock the user out.
      if (asked && (this.#rest.endedByPerson || !this.#diagnosis.refusesLogin)) return endOf(asked);
    }
  }

  /** Takes note of trouble and says what it means. */
  #troubled(error: unknown): TroubleEvent {
    if (this.#isStopping()) return 'passing';
    this.#nodes.trouble(error);
    const { event, endsSession } = this.#diagnosis.of(error);
    if (endsSession) this.#session = undefined;
    return event;
  }

  /** Not waited for when we stop: on a dead network the look-up of an address outlasts every patience. */
  async #listen(): Promise<Listening> {
    const { callback } = this.options;
    const opening = callback.open((id) => this.#hearing.notified(id, this.#footing));
    try {
      this.#listening = await unlessAborted(opening, this.#tooLate.signal);
      return this.#listening;
    } catch (error) {
      if (this.#tooLate.signal.aborted) opening.then(() => callback.close()).catch(() => undefined);
      throw error;
    }
  }

  /** Takes what is ours off the server, within a few seconds or not at all. Never throws. */
  async #leave(): Promise<void> {
    const footing = this.#footing;
    this.#footing = undefined;
    await footing?.leave();
  }

  /** One at a time and not in a hurry: a server with a limit of requests is not to be kept from what is sure. */
  async #settle(footing: Footing): Promise<{ reason: unknown } | undefined> {
    this.#settled = new Stopwatch(this.options.clock);
    try {
      await footing.settle();
      return undefined;
    } catch (reason) {
      return { reason };
    }
  }

  #becomeLive({ session }: Footing): void {
    this.options.journal.note(words().steps.live);
    this.#standing.becomeLive(session.node);
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }
}

/** What ended a rest, as the table knows it. */
function endOf(asked: Asked | undefined): 'asked' | 'woken' {
  return asked === 'woken' ? 'woken' : 'asked';
}
