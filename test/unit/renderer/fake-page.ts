/** A page that a test shows and hides. */
export class FakePage {
  hidden = false;
  #listener: (() => void) | undefined;

  addEventListener(_: 'visibilitychange', listener: () => void): void {
    this.#listener = listener;
  }

  show(shown: boolean): void {
    this.hidden = !shown;
    this.#listener?.();
  }
}
