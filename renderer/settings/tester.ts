import { signal } from '@preact/signals';
import type { Problem, RollcallBridge, SettingsDraft } from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { newRun, progressed, type TestRun } from './test-run.js';

/** Has main test the connection, and follows how far it has come. */
export class Tester {
  /** Undefined until a test was made, and after its panel was closed. */
  readonly run = signal<TestRun | undefined>(undefined);
  readonly #bridge: RollcallBridge;

  constructor(bridge: RollcallBridge) {
    this.#bridge = bridge;
  }

  /** Begins to listen. */
  start(): void {
    this.#bridge.on('test.progress', (progress) => {
      const run = this.run.peek();
      // Also after the end: the last words of a test may come after its answer.
      if (run !== undefined) this.run.value = progressed(run, progress);
    });
  }

  /** Walks through the connection's steps with a draft. */
  async test(draft: SettingsDraft): Promise<void> {
    this.run.value = newRun(draft);
    try {
      await this.#bridge.call('settings.test', draft);
      this.#end();
    } catch (rejection) {
      this.#end(asProblem(rejection));
    }
  }

  close(): void {
    this.run.value = undefined;
  }

  /** The panel may have been closed meanwhile: then there is nothing to end. */
  #end(problem?: Problem): void {
    const run = this.run.peek();
    if (run !== undefined)
      this.run.value = { ...run, ended: true, ...(problem === undefined ? {} : { problem }) };
  }
}
