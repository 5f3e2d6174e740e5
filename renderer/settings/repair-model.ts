import { signal } from '@preact/signals';
import type { Problem, RollcallBridge, StartAfreshReport } from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';

/** How starting afresh stands. */
export type Repair =
  | { readonly kind: 'idle' }
  /** The person is asked once more. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly report: StartAfreshReport }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What can be done where something is stuck. */
export class RepairModel {
  readonly state = signal<Repair>({ kind: 'idle' });
  /** Whether endpoints that Rollcall does not remember go as well. */
  readonly unremembered = signal(false);
  readonly #bridge: RollcallBridge;

  constructor(bridge: RollcallBridge) {
    this.#bridge = bridge;
  }

  /** Asks the person once more before anything is removed. */
  ask(): void {
    this.state.value = { kind: 'asked' };
  }

  /** The person would rather not. Nothing else is called back. */
  cancel(): void {
    if (this.state.peek().kind === 'asked') this.state.value = { kind: 'idle' };
  }

  /** Removes what this user has on the server, and connects anew. */
  async startAfresh(): Promise<void> {
    this.state.value = { kind: 'running' };
    try {
      const report = await this.#bridge.call('server.start-afresh', {
        unremembered: this.unremembered.peek(),
      });
      this.state.value = { kind: 'done', report };
    } catch (rejection) {
      this.state.value = { kind: 'failed', problem: asProblem(rejection) };
    }
  }

  async openDiagnostics(): Promise<void> {
    try {
      await this.#bridge.call('diagnostics.open', undefined);
    } catch (rejection) {
      this.state.value = { kind: 'failed', problem: asProblem(rejection) };
    }
  }
}
