/** Holds the first of several errors; later ones, until it is cleared, are its echoes. */
export class Trouble {
  #reported: { readonly error: unknown } | undefined;

  /** Takes note of an error. */
  report(error: unknown): void {
    this.#reported ??= { error };
  }

  /** The first error since `clear`. */
  get reported(): { readonly error: unknown } | undefined {
    return this.#reported;
  }

  /** Forgets what was reported. */
  clear(): void {
    this.#reported = undefined;
  }
}
