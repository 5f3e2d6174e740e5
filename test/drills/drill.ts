import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  startSimulator,
  type PresenceTruth,
  type Simulator,
  type SimulatorOptions,
} from '../../main/simulator/simulator.js';
import type { WatchPlan } from '../../main/watch.js';
import { watchPlan } from '../support/watching.js';
import { Cast, type Phase } from './cast.js';
import { Installation, type InstallationOptions } from './installation.js';
import { quiet } from './quiet.js';
import { requestsTo, type Row } from './row.js';
import { World } from './world.js';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The intervals that a fresh installation has. */
export const FAIL_SAFE = 10 * MINUTE;
export const POLL = 15 * SECOND;
/** The longest pause between two tries, and time for the try. */
export const LONGEST_PAUSE = 65 * SECOND;

/** Whether every address in 127/8 is one of this computer's, so that other computers can be played. */
export const HAS_MANY_ADDRESSES = process.platform !== 'darwin';

export interface DrillPlan {
  readonly name: string;
  /** What goes wrong, a sentence for the table. */
  readonly happens: string;
  /** How many people are watched. */
  readonly people?: number;
  readonly server?: SimulatorOptions;
  readonly plan?: Partial<WatchPlan>;
  readonly installation?: Partial<InstallationOptions>;
  /** Whether the server is expected to see a login forced. */
  readonly mayForce?: boolean;
  /** Whether something is expected to stay on the server when everybody quits. */
  readonly leaves?: boolean;
  readonly run: (drill: Drill) => Promise<void>;
}

/** What happens in a drill, in the world's time. */
export class Drill {
  readonly world = new World();
  readonly cast: Cast;
  readonly installations: Installation[] = [];
  readonly servers: Simulator[] = [];
  /** Looks at whatever is to hold at every moment; throws where it does not. */
  always: () => void = () => undefined;
  readonly #folders: string[] = [];
  #rightAgainMs: number | undefined;

  constructor(readonly plan: DrillPlan) {
    this.cast = new Cast(plan.people ?? 12);
  }

  /** The server that the installations are set up for. */
  get server(): Simulator {
    const [first] = this.servers;
    if (!first) throw new Error('There is no server yet.');
    return first;
  }

  /** The only installation, or the first of several. */
  get installation(): Installation {
    const [first] = this.installations;
    if (!first) throw new Error('There is no installation yet.');
    return first;
  }

  /** One more server, with the same people in the same states. */
  async startServer(options: SimulatorOptions = {}): Promise<Simulator> {
    const simulator = await startSimulator({
      people: this.cast.people,
      endUsers: ['lead', 'lead2', 'lead3'],
      clock: this.world.machine(),
      ...options,
    });
    this.servers.push(simulator);
    return simulator;
  }

  /** One more installation, on a computer of its own. It does not watch yet. */
  install(plan: Partial<WatchPlan> = {}, own: Partial<InstallationOptions> = {}): Installation {
    const { server } = this;
    const installation = new Installation({
      name: `Rollcall ${this.installations.length + 1}`,
      machine: this.world.machine(),
      truth: (address) => this.truth(address),
      folder: own.folder ?? this.folder(),
      ...own,
      plan: watchPlan(server.httpsOrigin ?? server.httpOrigin ?? '', [], {
        credentials: { applicationUser: 'appuser', password: 'appuser', endUser: 'lead' },
        contacts: this.cast.contacts,
        ...plan,
      }),
    });
    this.installations.push(installation);
    return installation;
  }

  /** A new folder, which is gone when the drill ends. */
  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-drill-'));
    this.#folders.push(folder);
    return folder;
  }

  truth(address: string): PresenceTruth {
    return this.server.truth(address);
  }

  /**
   * A server and an installation that is live; then a third of the people change, each seen at once.
   *
   * @param expected whether notifications arrive by then, and how soon a change is seen.
   */
  async begin({ told = true, seenWithin = 5 * SECOND } = {}): Promise<void> {
    if (this.servers.length === 0) await this.startServer(this.plan.server);
    if (this.installations.length === 0) this.install(this.plan.plan, this.plan.installation);
    for (const installation of this.running('all')) await installation.watch();
    const isLive = (one: Installation): boolean => one.isRight && one.isTold === told;
    await this.until(() => this.running().every(isLive), MINUTE, 'live at first');
    await this.#allOf('before', seenWithin);
  }

  /** So many people of a phase change for the last time. */
  change(phase: Phase, count = 1): void {
    this.cast.change(phase, Math.min(count, this.cast.left(phase)), this.servers);
    for (const { witness } of this.installations) witness.stir();
  }

  /** Time passes, and now and then some people change, the last of this phase at its very end. */
  async during(milliseconds: number, times = 3): Promise<void> {
    const each = Math.max(1, Math.floor(this.cast.left('during') / (times + 1)));
    for (let time = 0; time < times; time++) {
      this.change('during', each);
      await this.pass(milliseconds / times);
    }
    this.change('during', Infinity);
  }

  /** What went wrong is over: so long it may take until the list is right again, and then nothing is missed. */
  async end(within: number, { seenWithin = 5 * SECOND } = {}): Promise<void> {
    this.change('during', Infinity);
    const overAt = this.world.now;
    await this.untilRight(within, 'right again');
    this.#rightAgainMs = this.world.now - overAt;
    await this.#allOf('after', seenWithin);
  }

  /** Time passes. */
  async pass(milliseconds: number): Promise<void> {
    await this.#passUntil(() => false, milliseconds);
  }

  /** Time passes until something is so. @throws when it does not become so in that time. */
  async until(isSo: () => boolean, withinMs: number, what: string): Promise<void> {
    if (!(await this.#passUntil(isSo, withinMs))) throw this.#failure(`not ${what} within ${withinMs} ms`);
  }

  async untilRight(withinMs: number, what: string): Promise<void> {
    await this.until(() => this.running().every(({ isRight }) => isRight), withinMs, what);
  }

  /** Time passes as long as a promise needs. */
  async within<Result>(promise: Promise<Result>): Promise<Result> {
    let settled = false;
    const done = promise.finally(() => (settled = true));
    done.catch(() => undefined);
    await this.until(() => settled, HOUR, 'done');
    return done;
  }

  running(which: 'running' | 'all' = 'running'): Installation[] {
    return this.installations.filter(({ isRunning }) => which === 'all' || isRunning);
  }

  /** Everybody quits; then nothing of theirs is left on a server, nobody was logged out, and the row is known. */
  async finish(): Promise<Row> {
    const requests = this.servers.reduce((sum, { activity }) => sum + requestsTo(activity), 0);
    for (const installation of this.running()) await this.within(installation.quit());
    const { name, happens, mayForce = false, leaves = false } = this.plan;
    for (const { activity } of this.servers) {
      expect(activity.logouts).toBe(0);
      if (!mayForce) expect(activity.forcedLogins).toBe(0);
      if (!leaves) expect(activity).toMatchObject({ liveEndpoints: 0, liveSubscriptions: 0 });
    }
    return {
      name,
      happens,
      lost: 0,
      ...(this.#rightAgainMs === undefined ? {} : { rightAgainMs: this.#rightAgainMs }),
      requests,
    };
  }

  async close(): Promise<void> {
    for (const server of this.servers) await server.close();
    for (const installation of this.running()) await installation.crash();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  /** Some one by one, so that none is found only because of another, and the rest at once. */
  async #allOf(phase: Phase, seenWithin: number): Promise<void> {
    for (const count of [1, 1, 1, Infinity]) {
      this.change(phase, count);
      await this.untilRight(seenWithin, `right after a change ${phase} it`);
      await this.pass(3 * SECOND);
    }
  }

  async #passUntil(isSo: () => boolean, milliseconds: number): Promise<boolean> {
    const end = this.world.now + milliseconds;
    for (;;) {
      await quiet();
      this.#look();
      if (isSo()) return true;
      const next = this.world.nextAt;
      if (this.world.now >= end && next > end) return false;
      this.world.moveTo(Math.min(next, end));
    }
  }

  #look(): void {
    this.always();
    for (const { witness } of this.running()) {
      witness.look();
      const [objection] = witness.objections.splice(0);
      if (objection !== undefined) throw this.#failure(objection);
    }
  }

  #failure(what: string): Error {
    return new Error([`${what}:`, ...this.installations.map((one) => one.describe())].join('\n'));
  }
}

/** A drill as a test of its own, whose row the report finds. */
export function drill(plan: DrillPlan): void {
  test(plan.name, { timeout: 120_000 }, async ({ task }) => {
    const drilled = new Drill(plan);
    const { name, happens } = plan;
    task.meta.row = { name, happens };
    try {
      await plan.run(drilled);
      task.meta.row = await drilled.finish();
    } finally {
      await drilled.close();
    }
  });
}

/** A drill without a server: nothing of what it counts may be lost. */
export function plainDrill(name: string, happens: string, run: () => void | Promise<void>): void {
  test(name, { timeout: 120_000 }, async ({ task }) => {
    task.meta.row = { name, happens };
    await run();
    task.meta.row = { name, happens, lost: 0 };
  });
}
