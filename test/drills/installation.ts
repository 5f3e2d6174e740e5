import { Endpoint, type CallbackPath, type EndpointOptions } from '../../main/endpoint/endpoint.js';
import { leftoversIn } from '../../main/leftover-ledger.js';
import { Forcing } from '../../main/presence/forcing.js';
import { Journal } from '../../main/presence/journal.js';
import type { Leftovers } from '../../main/presence/leftovers.js';
import { Ledger } from '../../main/settings/ledger.js';
import type { PresenceTruth } from '../../main/simulator/simulator.js';
import { followSurroundings } from '../../main/surroundings.js';
import { Team } from '../../main/team.js';
import type { WatchPlan } from '../../main/watch.js';
import { Witness } from './witness.js';
import type { Machine } from './world.js';

/** An endpoint of which it is known where it listens. */
class KnownEndpoint extends Endpoint {
  readonly paths = new Set<CallbackPath>();

  override async open(options: EndpointOptions): Promise<CallbackPath> {
    const path = await super.open(options);
    this.paths.add(path);
    return {
      ...path,
      close: async () => {
        this.paths.delete(path);
        await path.close();
      },
    };
  }
}

export interface InstallationOptions {
  readonly name: string;
  readonly machine: Machine;
  readonly plan: WatchPlan;
  readonly truth: (address: string) => PresenceTruth;
  /** Where it keeps what outlasts it. */
  readonly folder: string;
  /** Answers a number from 0 up to 1; 0 unless given: no pauses of random length. */
  readonly random?: () => number;
  /** The addresses that its computer has. */
  readonly addresses?: () => readonly string[];
}

/** One Rollcall on one computer, without its windows. */
export class Installation {
  readonly name: string;
  readonly machine: Machine;
  readonly journal: Journal;
  readonly team: Team;
  readonly witness: Witness;
  readonly #endpoint = new KnownEndpoint();
  readonly plan: WatchPlan;
  readonly #leftovers: Leftovers;
  readonly #stopFollowing: () => void;
  #isRunning = false;

  constructor(options: InstallationOptions) {
    const { name, machine, plan, truth, folder, random = () => 0, addresses = () => [] } = options;
    this.name = name;
    this.plan = plan;
    this.machine = machine;
    this.journal = new Journal(machine);
    const { applicationUser, endUser } = plan.credentials;
    this.#leftovers = leftoversIn(
      new Ledger(folder, (error) => this.journal.note(`The ledger: ${String(error)}`)),
      { origin: plan.origin, applicationUser, endUser },
      machine,
    );
    this.team = new Team(
      {
        endpoint: this.#endpoint,
        clock: machine,
        journal: this.journal,
        forcing: new Forcing(machine, random),
        random,
      },
      {
        onDelta: () => undefined,
        onReset: () => this.witness.reset(),
        onConnection: (connection) => this.witness.connected(connection),
        onChange: (change, isNews) => {
          this.witness.stir();
          this.witness.changed(change, isNews);
          this.witness.look();
        },
        onLiveAgain: () => undefined,
        onGap: (gap) => {
          if (gap) this.witness.gap(gap);
        },
        onSummary: () => this.witness.stir(),
      },
    );
    this.witness = new Witness({
      machine,
      failSafeMs: plan.failSafeMs,
      truth,
      entries: () => this.team.snapshot().entries,
    });
    this.#stopFollowing = followSurroundings({
      clock: machine,
      addresses,
      onWake: () => this.team.woke(),
      onNetwork: () => this.team.stirred(),
    });
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Where the server calls; undefined while nothing listens. */
  get callback(): CallbackPath | undefined {
    return [...this.#endpoint.paths].at(-1);
  }

  /** Everybody is shown as the server says, and that is said to be so. */
  get isRight(): boolean {
    return this.team.connection.kind === 'live' && this.witness.wrong.length === 0;
  }

  /** Notifications are said to arrive. */
  get isTold(): boolean {
    const { connection } = this.team;
    return connection.kind === 'live' && connection.push.kind === 'arriving';
  }

  /** Watches as planned, or by another plan from now on. */
  async watch(plan = this.plan): Promise<void> {
    this.#isRunning = true;
    await this.team.show('team', () => Promise.resolve({ plan, leftovers: this.#leftovers }));
  }

  /** Takes what is its own off the server and ends. */
  async quit(): Promise<void> {
    this.#isRunning = false;
    this.#stopFollowing();
    await this.team.stop();
  }

  /** Its process ends from one moment to the next. */
  async crash(): Promise<void> {
    this.#isRunning = false;
    this.machine.die();
    await this.unplug();
  }

  /** Nothing reaches it any more where it listens now, and it does not know. */
  async unplug(): Promise<void> {
    await Promise.all([...this.#endpoint.paths].map((path) => path.close()));
  }

  /** What there is to know when something went wrong. */
  describe(): string {
    const line = (at: number, text: string): string =>
      `    ${new Date(at).toISOString().slice(8, 23)} ${text}`;
    return [
      `  ${this.name}: ${JSON.stringify(this.team.connection)}`,
      ...this.witness.wrong.map(
        ({ address, shown, truth }) => `    ${address} is shown as ${shown} and is ${truth}`,
      ),
      ...this.journal.steps
        .slice(-20)
        .map(({ at, text, outcome, detail }) => line(at, `${text}: ${outcome} ${detail ?? ''}`)),
      ...this.journal.errors
        .slice(-5)
        .map(({ lastAt, times, problem }) =>
          line(lastAt, `${problem.message} (${problem.code ?? ''}, ${times} times)`),
        ),
      `    ${[...this.journal.counts].map(([name, count]) => `${name} ${count}`).join(', ')}`,
    ].join('\n');
  }
}
