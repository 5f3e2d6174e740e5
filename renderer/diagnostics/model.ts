import { signal } from '@preact/signals';
import type { DiagnosticsView, Problem, RollcallBridge } from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import type { Visibility } from '../ui/clock.js';

const POLL_MS = 2000;

/** The diagnostics as they were last read, and what can be done with them. */
export class DiagnosticsModel {
  /** Undefined until they were read for the first time; then the latest, also when reading fails later. */
  readonly view = signal<DiagnosticsView | undefined>(undefined);
  /** Why they could not be read. */
  readonly problem = signal<Problem | undefined>(undefined);
  /** When they were last copied, in milliseconds since the epoch. */
  readonly copiedAt = signal<number | undefined>(undefined);
  /** Why they could not be copied. */
  readonly copyProblem = signal<Problem | undefined>(undefined);

  readonly #bridge: RollcallBridge;
  readonly #page: Visibility;
  readonly #time: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A read is on its way: it goes on by itself. */
  #reading = false;

  /** @param time the time in milliseconds since the epoch. */
  constructor(bridge: RollcallBridge, page: Visibility, time: () => number) {
    this.#bridge = bridge;
    this.#page = page;
    this.#time = time;
  }

  /** Reads now, and again 2 seconds after each answer, as long as the page can be seen. */
  start(): void {
    this.#page.addEventListener('visibilitychange', () => void this.#follow());
    void this.#follow();
  }

  /** Puts the diagnostics on the clipboard. */
  async copy(): Promise<void> {
    this.copiedAt.value = undefined;
    this.copyProblem.value = undefined;
    try {
      await this.#bridge.call('diagnostics.copy', undefined);
      this.copiedAt.value = this.#time();
    } catch (rejection) {
      this.copyProblem.value = asProblem(rejection);
    }
  }

  async #follow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#page.hidden || this.#reading) return;
    this.#reading = true;
    await this.#read();
    this.#reading = false;
    this.#soon();
  }

  async #read(): Promise<void> {
    try {
      this.view.value = await this.#bridge.call('diagnostics.read', undefined);
      this.problem.value = undefined;
    } catch (rejection) {
      this.problem.value = asProblem(rejection);
    }
  }

  #soon(): void {
    if (!this.#page.hidden) this.#timer = setTimeout(() => void this.#follow(), POLL_MS);
  }
}
