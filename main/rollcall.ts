import type { FieldProblems, SettingsDraft } from '../preload/contract.js';
import type { CommandLine } from './command-line.js';
import type { Configuration } from './configuration.js';
import { startDemo } from './demo.js';
import { problemOf } from './presence/problem.js';
import type { Team } from './team.js';
import type { Terminal } from './terminal.js';

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
        return this.team.show('team', () => Promise.resolve({ plan: readiness.plan }));
    }
  }

  /** Takes over the sample scripts' files of a folder. What they lack is told, and nothing is taken over. */
  async #import(directory: string): Promise<boolean> {
    const { remarks, refusals } = await this.#readAndSave(directory);
    this.terminal.remarks([...remarks, ...refusals.map((refusal) => `refused: ${refusal}`)]);
    if (refusals.length > 0) {
      this.configuration.notify(
        [`Nothing was imported from ${directory}.`, ...remarks, ...refusals].join(' '),
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
    return written === undefined ? `${problem} (${path})` : `“${written}”: ${problem}`;
  });
}
