import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** How long after the last sign of somebody among the rows they stay still: both may have been left lying there. */
export const HOLD_MS = 30_000;

/** Whether the list is to stay as it is, because the pointer or the keyboard is among its rows. */
export class Hold {
  readonly #pointed = signal(false);
  readonly #focused = signal(false);
  /** Whether the pointer is among the rows: then nothing is to push them from under it. */
  readonly pointing: ReadonlySignal<boolean> = this.#pointed;
  readonly held: ReadonlySignal<boolean> = computed(() => this.#pointed.value || this.#focused.value);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The pointer moved over the rows. */
  pointed(): void {
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
    this.#pointed.value = false;
  }

  /** The keyboard left the rows. */
  blurred(): void {
    this.#focused.value = false;
  }

  /** Lets go of everything: the person asked for something that moves rows. */
  release(): void {
    clearTimeout(this.#timer);
    this.left();
    this.blurred();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.release(), HOLD_MS);
  }
}
