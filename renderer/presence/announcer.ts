import { signal } from '@preact/signals';

/** How long what is to be said is gathered, so that it is said in one go. */
const GATHER_MS = 700;
/** How long it stands where a screen reader finds it. */
const STAND_MS = 6_000;
const SEVERAL = 3;
/** How long it stands before the eye that something was done. */
const SHOWN_MS = 3_000;

/** Says aloud, for those who listen, what the eye is shown; a little later, and several things at once. */
export class Announcer {
  readonly text = signal('');
  /** What was just done, for the eye, where nothing else shows it. */
  readonly done = signal('');
  #waiting: string[] = [];
  /** Of several counts of one search only the last one matters. */
  #found: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #doneTimer: ReturnType<typeof setTimeout> | undefined;

  /** Something that happened once. */
  say(text: string): void {
    this.#waiting.push(text);
    this.#later();
  }

  /** Something that the person did and that nothing else shows. */
  show(text: string): void {
    this.say(text);
    this.done.value = text;
    clearTimeout(this.#doneTimer);
    this.#doneTimer = setTimeout(() => {
      this.done.value = '';
    }, SHOWN_MS);
  }

  /** What a search has found by now. */
  found(text: string): void {
    this.#found = text;
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const found = this.#found === undefined ? [] : [this.#found];
      // Who hears of many at once hears nothing: the latest few, as the list has them all.
      this.text.value = [...this.#waiting.slice(-SEVERAL), ...found].join(' ');
      this.#waiting = [];
      this.#found = undefined;
      this.#timer = setTimeout(() => {
        this.text.value = '';
      }, STAND_MS);
    }, GATHER_MS);
  }
}
