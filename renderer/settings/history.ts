import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { SettingsSection } from '../../preload/contract.js';
import { keepSteps, keptSteps, type Pocket, type WishChange } from './kept-steps.js';

/** Something that was changed, and the way back. */
export interface Step {
  /** What was changed, as in "Theme: Dark". */
  readonly words: string;
  /** Steps of the same key that follow each other are one: letters typed into one cell. */
  readonly key?: string;
  /** Whether what waits for the connection says as much. */
  readonly waits?: boolean;
  /** Whether everything is again as it was before. */
  readonly isNothing?: () => boolean;
  /** What it is made of anew where the page is loaded anew; without it the step is of this page only. */
  readonly change?: WishChange;
  readonly undo: () => Promise<void> | void;
}

/** A step, and the section it was made in. */
type Placed = Step & { readonly section: SettingsSection };

/** More steps than anybody goes back. */
const STEPS_MAX = 100;
/** How long it is said what was taken back, before the change ahead of it is offered. */
const TAKEN_BACK_MS = 4_000;

/** What was changed in this window, the latest last. */
export class History {
  readonly #steps = signal<readonly Placed[]>([]);
  readonly #pocket: Pocket;
  readonly #section: ReadonlySignal<SettingsSection>;
  /** The change that would be taken back next. */
  readonly last = computed(() => this.#steps.value.at(-1));
  /** The same, where it was made in the section that is shown. */
  readonly lastHere = computed(() => this.#here(this.last.value));

  readonly #takenBack = signal<Placed | undefined>(undefined);
  /** What was just taken back in the section that is shown; for a moment, or until the next change. */
  readonly takenBackHere = computed(() => this.#here(this.#takenBack.value));
  #takenBackTimer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param pocket keeps what can be kept for a page that is loaded anew: another language is another page.
   * @param section the one that is shown.
   */
  constructor(pocket: Pocket, section: ReadonlySignal<SettingsSection>) {
    this.#pocket = pocket;
    this.#section = section;
  }

  /** Goes on where the page before left off. @param stepOf makes a step of what was kept of it. */
  resume(stepOf: (change: WishChange) => Step): void {
    this.#steps.value = keptSteps(this.#pocket).map(({ section, change }) => ({
      ...stepOf(change),
      section,
    }));
  }

  /** @throws nothing. Answers what forgets the step again, where it came to nothing. */
  add(step: Step): () => void {
    this.#takenBackIs(undefined);
    const steps = this.#steps.peek();
    const last = steps.at(-1);
    if (step.key !== undefined && step.key === last?.key) {
      // What was typed was taken back letter by letter.
      if (last.isNothing?.() === true) this.#put(steps.slice(0, -1));
      return () => undefined;
    }
    const placed = { ...step, section: this.#section.peek() };
    this.#put([...steps, placed].slice(-STEPS_MAX));
    return () => this.#put(this.#steps.peek().filter((other) => other !== placed));
  }

  /** Says the latest change better, where it is still that of the key. */
  say(key: string, words: string): void {
    const steps = this.#steps.peek();
    const last = steps.at(-1);
    if (last?.key !== key || last.words === words) return;
    this.#put([...steps.slice(0, -1), { ...last, words }]);
  }

  /**
   * Takes the latest change back, and answers the section it was made in; nothing where there is none.
   *
   * @throws what the change throws; then it stays.
   */
  async undo(): Promise<SettingsSection | undefined> {
    const steps = this.#steps.peek();
    const step = steps.at(-1);
    if (step === undefined) return undefined;
    // Before it is: to take a language back loads the page anew.
    this.#keep(steps.slice(0, -1));
    try {
      await step.undo();
    } catch (error) {
      this.#keep(this.#steps.peek());
      throw error;
    }
    this.#put(this.#steps.peek().filter((other) => other !== step));
    this.#takenBackIs(step);
    return step.section;
  }

  /** What was taken back is not said any more. */
  hush(): void {
    this.#takenBackIs(undefined);
  }

  #here(step: Placed | undefined): Placed | undefined {
    return step?.section === this.#section.value ? step : undefined;
  }

  #takenBackIs(step: Placed | undefined): void {
    clearTimeout(this.#takenBackTimer);
    this.#takenBack.value = step;
    if (step !== undefined) this.#takenBackTimer = setTimeout(() => this.hush(), TAKEN_BACK_MS);
  }

  #put(steps: readonly Placed[]): void {
    this.#steps.value = steps;
    this.#keep(steps);
  }

  #keep(steps: readonly Placed[]): void {
    keepSteps(
      this.#pocket,
      steps.flatMap(({ section, change }) => (change === undefined ? [] : [{ section, change }])),
    );
  }
}
