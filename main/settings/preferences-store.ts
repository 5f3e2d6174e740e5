import { dirname } from 'node:path';
import { patched } from '../../preload/patched.js';
import { words } from '../../preload/words/spoken.js';
import { JsonFile } from './json-file.js';
import { keepAside } from './keep-aside.js';
import {
  defaultPreferences,
  preferencesSchema,
  usablePreferences,
  type Preferences,
  type PreferencesPatch,
} from './preferences.js';

const ASIDE = 'preferences-unreadable';

type Listener = (now: Preferences) => void;

/** The preferences on disk and in force: one JSON file, written whole or not at all. */
export class PreferencesStore {
  /** What was wrong with those that are stored, for a person; undefined when nothing was. */
  readonly notice: string | undefined;
  readonly #file: JsonFile;
  readonly #listeners = new Set<Listener>();
  #value: Preferences;
  /** A newer Rollcall's file is not written over: what is chosen holds until this one quits. */
  #mayWrite = true;
  #isTelling = false;

  /**
   * Reads the preferences of a folder. What is not valid there is copied aside before it is ever written over.
   *
   * @param now milliseconds since the epoch, to name a copy by.
   * @param first what a first start has instead of the defaults; stored at once, for a later one may not know it.
   */
  constructor(
    directory: string,
    private readonly now: number,
    first: PreferencesPatch = {},
  ) {
    this.#file = new JsonFile(directory, 'preferences.json');
    const { stored, notice } = this.#read();
    this.notice = notice;
    this.#value = stored ?? patched(defaultPreferences(), first);
    if (!stored && Object.keys(first).length > 0) this.#begin();
  }

  get value(): Preferences {
    return this.#value;
  }

  /** Tells what is in force after a change; answers the function that stops it. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Puts fields in the place of those in force, stores them and tells whoever listens. Answers what is in force then.
   *
   * @throws Error with `advice` when they could not be stored; then nothing changed.
   */
  change(patch: PreferencesPatch): Preferences {
    const next = this.#with(patch);
    if (next) {
      this.#write(next);
      this.#enforce(next);
    }
    return this.#value;
  }

  /**
   * The same for what has happened, and cannot be refused any more: it is in force also where it could not be stored.
   *
   * @throws Error with `advice` when it could not be stored.
   */
  hold(patch: PreferencesPatch): void {
    const next = this.#with(patch);
    if (!next) return;
    try {
      this.#write(next);
    } finally {
      this.#enforce(next);
    }
  }

  /** What a patch makes of those in force; undefined where that is the same. */
  #with(patch: PreferencesPatch): Preferences | undefined {
    const checked = preferencesSchema.safeParse(patched(this.#value, patch));
    if (!checked.success) {
      const { message, advice } = words().stored.choiceTooMuch;
      throw Object.assign(new Error(message, { cause: checked.error }), { advice });
    }
    return JSON.stringify(checked.data) === JSON.stringify(this.#value) ? undefined : checked.data;
  }

  /** A listener may change something itself: then all are told once more, so that nobody is left with what was. */
  #enforce(next: Preferences): void {
    this.#value = next;
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (let told: Preferences | undefined; told !== this.#value;) {
        told = this.#value;
        for (const listener of this.#listeners) listener(told);
      }
    } finally {
      this.#isTelling = false;
    }
  }

  #read(): { readonly stored?: Preferences; readonly notice?: string } {
    const content = this.#file.read();
    if (!content) return {};
    const parsed = parse(content);
    const stored = usablePreferences(parsed);
    if (stored === undefined) {
      this.#mayWrite = false;
      return { notice: words().stored.choicesNewer(this.#file.path) };
    }
    if (preferencesSchema.safeParse(parsed).success) return { stored };
    return { stored, notice: `${words().stored.choicesDamaged} ${this.#keep(content)}` };
  }

  #begin(): void {
    try {
      this.#write(this.#value);
    } catch {
      // A disk that does not take it is told when something is chosen.
    }
  }

  /** Keeps the file as it was; answers in words where it is. */
  #keep(content: Buffer): string {
    const { path } = this.#file;
    try {
      const copy = keepAside(dirname(path), ASIDE, content, this.now);
      return words().stored.keptAside(copy, dirname(path));
    } catch {
      // No room for a copy: then the file itself stays as it is.
      this.#mayWrite = false;
      return words().stored.notKeptAside(path);
    }
  }

  #write(next: Preferences): void {
    if (!this.#mayWrite) return;
    try {
      this.#file.write(next);
    } catch (cause) {
      const { message, advice } = words().stored.choiceNotWritten(this.#file.path);
      throw Object.assign(new Error(message, { cause }), { advice });
    }
  }
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8').replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
