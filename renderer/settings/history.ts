import { computed, signal } from '@preact/signals';

/** Something that was changed, and the way back. */
export interface Step {
  /** What was changed, as in "Theme: Dark". */
  readonly words: string;
  /** Steps of the same key that follow each other are one: letters typed into one cell. */
  readonly key?: string;
  readonly undo: () => Promise<void> | void;
}

/** More steps than anybody goes back. */
const STEPS_MAX = 100;

/** What was changed in this window, the latest last. */
export class History {
  readonly #steps = signal<readonly Step[]>([]);
  /** The change that would be taken back next. */
  readonly last = computed(() => this.#steps.value.at(-1));

  add(step: Step): void {
    const steps = this.#steps.peek();
    if (step.key !== undefined && step.key === steps.at(-1)?.key) return;
    this.#steps.value = [...steps, step].slice(-STEPS_MAX);
  }

  /** Takes the latest change back; nothing where there is none. @throws what the change throws; then it stays. */
  async undo(): Promise<void> {
    const step = this.#steps.peek().at(-1);
    if (step === undefined) return;
    await step.undo();
    this.#steps.value = this.#steps.peek().filter((other) => other !== step);
  }
}
