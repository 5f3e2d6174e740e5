import type { AcceptedOffer, FieldProblems, SettingsDraft, StartAfreshReport } from '../preload/contract.js';
import { words } from '../preload/words/spoken.js';
import type { CommandLine } from './command-line.js';
import type { Configuration } from './configuration.js';
import { startDemo } from './demo.js';
import type { Leftovers } from './presence/leftovers.js';
import { problemOf } from './presence/problem.js';
import type { LedgerOwner } from './settings/ledger.js';
import type { Team } from './team.js';
import type { Terminal } from './terminal.js';
import type { WatchPlan } from './watch.js';
import { sameWatch } from './watch-plan.js';

/** What an import has windows do. */
export interface RollcallWindows {
  /** Shows the person where to mend what it left open. */
  showSettings(): void;
  /** Has open windows take up what is configured now. */
  tellConfigured(): void;
}

/** Who is on show follows from the command line and the configuration, and from nothing else. */
export class Rollcall {
  constructor(
    private readonly configuration: Configuration,
    private readonly team: Team,
    private readonly terminal: Terminal,
    private readonly windows: RollcallWindows,
    private readonly leftoversOf: (owner: LedgerOwner) => Leftovers,
  ) {}

  /** The first team of a run: the imported one, the configured one, or with `--demo` the made-up one. */
  async start({ demo, importDirectory }: CommandLine): Promise<void> {
    // Whoever wanted their own people is not to be shown made-up ones instead.
    const isRefused = importDirectory !== undefined && !(await this.#import(importDirectory));
    if (demo && !isRefused && this.configuration.readiness().kind === 'not-configured') await this.showDemo();
    else await this.showConfigured();
  }

  /** What a start asks for while we run already: an import, or nothing but to be seen. */
  async open({ importDirectory }: CommandLine): Promise<void> {
    if (importDirectory === undefined) return;
    await this.#import(importDirectory);
    await this.showConfigured();
  }

  showDemo(): Promise<void> {
    return this.team.show('demo', startDemo);
  }

  /** Watches the configured team, from the start. */
  showConfigured(): Promise<void> {
    const readiness = this.configuration.readiness();
    switch (readiness.kind) {
      case 'not-configured':
        return this.team.showNobody('welcome', readiness);
      case 'needs-password':
        return this.team.showNobody('team', { kind: 'needs-password' }, readiness.contacts);
      case 'ready':
        return this.team.show('team', () => {
          const { plan } = readiness;
          return Promise.resolve({ plan, leftovers: this.leftoversOf(this.configuration.owner(plan)) });
        });
    }
  }

  /** Takes up what was saved: connects anew only where the connection needs it. */
  takeUp(): Promise<void> {
    const readiness = this.configuration.readiness();
    const { plan, mode } = this.team;
    const isSame =
      mode === 'team' && plan !== undefined && readiness.kind === 'ready' && sameWatch(plan, readiness.plan);
    return isSame ? this.team.relabel(readiness.plan.contacts) : this.showConfigured();
  }

  /** Shows people by the names that are stored now. Whoever is watched goes on being watched. */
  async relabel(): Promise<void> {
    const readiness = this.configuration.readiness();
    if (this.team.mode !== 'team' || readiness.kind === 'not-configured') return;
    await this.team.relabel(readiness.kind === 'ready' ? readiness.plan.contacts : readiness.contacts);
  }

  /**
   * Does what the connection's present problem offers.
   *
   * @throws Error with `advice` when it offers that no more.
   */
  async accept(accepted: AcceptedOffer): Promise<void> {
    const { connection } = this.team;
    const problem =
      connection.kind === 'live'
        ? connection.push.kind === 'missing' && connection.push.problem
        : 'problem' in connection && connection.problem;
    const offer = problem ? problem.offer : undefined;
    const isOffered =
      offer?.kind === 'use-port'
        ? accepted.kind === 'use-port' && accepted.port === offer.port
        : accepted.kind === 'trust-certificate' &&
          accepted.fingerprint256 === offer?.certificate.fingerprint256;
    if (!offer || !isOffered) {
      const { message, advice } = words().server.offerGone;
      throw Object.assign(new Error(message), { advice });
    }
    this.configuration.accept(offer);
    this.windows.tellConfigured();
    await this.showConfigured();
  }

  /**
   * Stops watching, takes off the server what this user has there, and watches again.
   *
   * @throws PwsError when it cannot log in; Error with `advice` when no server is set up.
   */
  async startAfresh(
    clear: (plan: WatchPlan, leftovers: Leftovers) => Promise<StartAfreshReport>,
  ): Promise<StartAfreshReport> {
    try {
      return await this.team.pausedFor(() => {
        const readiness = this.configuration.readiness();
        if (readiness.kind !== 'ready') {
          const { message, advice } = words().server.notSetUp;
          throw Object.assign(new Error(message), { advice });
        }
        const { plan } = readiness;
        return clear(plan, this.leftoversOf(this.configuration.owner(plan)));
      });
    } finally {
      await this.showConfigured();
    }
  }

  /** Takes over the sample scripts' files of a folder. What they lack is told, and nothing is taken over. */
  async #import(directory: string): Promise<boolean> {
    const { remarks, refusals } = await this.#readAndSave(directory);
    this.terminal.remarks([...remarks, ...refusals.map((refusal) => `refused: ${refusal}`)]);
    if (refusals.length > 0) {
      this.configuration.notify(
        [words().imports.nothingImported(directory), ...remarks, ...refusals].join(' '),
      );
      this.windows.showSettings();
    }
    this.windows.tellConfigured();
    return refusals.length === 0;
  }

  async #readAndSave(
    directory: string,
  ): Promise<{ remarks: readonly string[]; refusals: readonly string[] }> {
    let remarks: readonly string[] = [];
    try {
      const report = await this.configuration.readFolder(directory);
      remarks = report.remarks;
      const saved = await this.configuration.save(report.draft);
      return { remarks, refusals: saved.kind === 'saved' ? [] : inWords(saved.problems, report.draft) };
    } catch (error) {
      const { message, advice } = problemOf(error);
      return { remarks, refusals: [`${message} ${advice}`] };
    }
  }
}

/** Problems of fields that nobody sees: a contact's with what was written for it. */
function inWords(problems: FieldProblems, { settings }: SettingsDraft): string[] {
  return Object.entries(problems).map(([path, problem]) => {
    const line = /^contacts\.(\d+)\./u.exec(path)?.[1];
    const written = line === undefined ? undefined : settings.contacts[Number(line)]?.address;
    return written === undefined ? `${problem} (${path})` : words().imports.wrongContact(written, problem);
  });
}
