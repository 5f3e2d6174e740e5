import type { CommandLine } from './command-line.js';
import type { Configuration } from './configuration.js';
import { startDemo } from './demo.js';
import { problemOf } from './presence/problem.js';
import type { Team } from './team.js';
import type { Terminal } from './terminal.js';

/** Who is on show follows from the command line and the configuration, and from nothing else. */
export class Rollcall {
  constructor(
    private readonly configuration: Configuration,
    private readonly team: Team,
    private readonly terminal: Terminal,
  ) {}

  /** The first team of a run: the imported one, the configured one, or with `--demo` the made-up one. */
  async start({ demo, importDirectory }: CommandLine): Promise<void> {
    if (importDirectory !== undefined) await this.#import(importDirectory);
    if (demo && this.configuration.readiness().kind === 'not-configured') await this.showDemo();
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
        return this.team.showNobody('team', readiness);
      case 'ready':
        return this.team.show('team', () => Promise.resolve({ plan: readiness.plan }));
    }
  }

  /** Takes over the sample scripts' files of a folder. What they lack is told, and nothing is taken over. */
  async #import(directory: string): Promise<void> {
    const { draft, remarks } = await this.configuration.readFolder(directory);
    this.terminal.remarks(remarks);
    try {
      const saved = await this.configuration.save(draft);
      if (saved.kind === 'saved') return;
      const refusals = Object.entries(saved.problems).map(
        ([field, problem]) => `refused: ${problem} (${field})`,
      );
      this.terminal.remarks(refusals);
    } catch (error) {
      const { message, advice } = problemOf(error);
      this.terminal.remarks([`refused: ${message} ${advice}`]);
    }
  }
}
