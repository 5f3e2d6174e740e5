import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** How long after the last sign of somebody among the rows they stay still: both may have been left lying there. */
export const HOLD_MS = 30_000;

/** Whether the list is to stay as it is, because the pointer or the keyboard is among its rows. */
export class Hold {
  readonly #over = signal(false);
  readonly #pointed = signal(false);
  readonly #focused = signal(false);
  /** Whether the pointer is over the rows: then nothing is to push them from under it. */
  readonly pointing: ReadonlySignal<boolean> = this.#over;
  readonly held: ReadonlySignal<boolean> = computed(() => this.#pointed.value || this.#focused.value);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * The rows came under the pointer, as when a menu between them goes. Where nobody was among them lately, the list has
   * just been opened where a pointer lies.
   */
  entered(): void {
    if (this.#timer === undefined) return;
    this.#over.value = true;
    this.#wait();
  }

  /** The pointer moved over the rows. */
  pointed(): void {
    this.#over.value = true;
    this.#pointed.value = true;
    this.#wait();
  }

  /** The keyboard came to the rows, or was used there. */
  focused(): void {
    this.#focused.value = true;
    this.#wait();
  }

  /** The pointer left the rows. */
  left(): void {
    this.#over.value = false;
    this.#pointed.value = false;
  }

  /** The keyboard left the rows. */
  blurred(): void {
    this.#focused.value = false;
  }

  /** Rows may move: the person asked for something that moves them, and wants to see it done. */
  releaseRows(): void {
    this.#pointed.value = false;
    this.#focused.value = false;
  }

  /** Lets go of everything: also what stands above the rows may come and go. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.left();
    this.blurred();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.release(), HOLD_MS);
  }
}
