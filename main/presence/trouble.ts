/** Holds the first of several errors for whoever waits for one; later ones, until it is cleared, are its echoes. */
export class Trouble {
  #reported: { readonly error: unknown } | undefined;
  #resolve: () => void = () => undefined;
  #first: Promise<void> = this.#arm();

  /** Takes note of an error. */
  report(error: unknown): void {
    this.#reported ??= { error };
    this.#resolve();
  }

  /** The first error since `clear`. */
  get reported(): { readonly error: unknown } | undefined {
    return this.#reported;
  }

  /** Resolves when the first error since `clear` is reported. */
  get first(): Promise<void> {
    return this.#first;
  }

  /** Forgets what was reported. */
  clear(): void {
    this.#reported = undefined;
    this.#first = this.#arm();
  }

  #arm(): Promise<void> {
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }
}
