import { signal } from '@preact/signals';

/** How long what is to be said is gathered, so that it is said in one go. */
const GATHER_MS = 700;
/** How long it stands where a screen reader finds it. */
const STAND_MS = 6_000;
const SEVERAL = 3;
/** How long it stands before the eye that something was done, and how long where it can be taken back. */
const SHOWN_MS = 3_000;
const UNDO_MS = 10_000;

/** What came of something that was asked for. */
export interface Shown {
  readonly kind: 'done' | 'not-done';
  readonly text: string;
  /** Takes it back, where that can be done. */
  readonly undo?: () => void;
}

/** Says aloud, for those who listen, what the eye is shown; a little later, and several things at once. */
export class Announcer {
  readonly text = signal('');
  /** What was just done, or why it was not, for the eye, where nothing else shows it. */
  readonly shown = signal<Shown | undefined>(undefined);
  #waiting: string[] = [];
  /** Of several counts of one search only the last one matters. */
  #found: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shownTimer: ReturnType<typeof setTimeout> | undefined;
  /** The person is at what is shown. */
  #isKept = false;

  /** Something that happened once. */
  say(text: string): void {
    this.#waiting.push(text);
    this.#later();
  }

  /** What came of something that the person asked for, where nothing else shows it. */
  show(text: string, kind: Shown['kind'] = 'done'): void {
    this.#show({ kind, text });
  }

  /** The same of something that can be taken back. */
  offer(text: string, undo: () => void): void {
    const takeBack = (): void => {
      this.hide();
      undo();
    };
    this.#show({ kind: 'done', text, undo: takeBack });
  }

  /** What stands before the eye goes: it was read, or says nothing where the person is now. */
  hide(): void {
    clearTimeout(this.#shownTimer);
    this.#isKept = false;
    this.shown.value = undefined;
  }

  /** The person is at it, with pointer or keyboard, or not any more: as long as they are it stays. */
  keep(isKept: boolean): void {
    this.#isKept = isKept;
    clearTimeout(this.#shownTimer);
    const shown = this.shown.peek();
    if (isKept || shown === undefined) return;
    this.#shownTimer = setTimeout(() => this.hide(), shown.undo === undefined ? SHOWN_MS : UNDO_MS);
  }

  #show(shown: Shown): void {
    this.say(shown.text);
    this.shown.value = shown;
    this.keep(this.#isKept);
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
