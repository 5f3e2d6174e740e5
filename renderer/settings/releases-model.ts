import { signal } from '@preact/signals';
import type { Problem, RollcallBridge, UpdateView } from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';

/** New versions of Rollcall: how it stands, and what the person wants done about it. */
export class ReleasesModel {
  /** Undefined until main has told it. */
  readonly view = signal<UpdateView | undefined>(undefined);
  /** What went wrong inside; how looking and downloading fail is in the view. */
  readonly problem = signal<Problem | undefined>(undefined);
  readonly #bridge: RollcallBridge;

  constructor(bridge: RollcallBridge) {
    this.#bridge = bridge;
  }

  /** Begins to listen. */
  start(): void {
    this.#bridge.on('update.changed', (view) => {
      this.view.value = view;
    });
  }

  /** Asks how it stands. */
  read(): Promise<void> {
    return this.#attempt(async () => {
      this.view.value = await this.#bridge.call('update.read', undefined);
    });
  }

  /** What the person wants; how it goes is told by main. */
  want(what: 'update.look' | 'update.download' | 'update.install'): Promise<void> {
    return this.#attempt(() => this.#bridge.call(what, undefined));
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      this.problem.value = undefined;
      await work();
    } catch (rejection) {
      this.problem.value = asProblem(rejection);
    }
  }
}
