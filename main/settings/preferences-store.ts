import { dirname } from 'node:path';
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

type Listener = (now: Preferences, before: Preferences) => void;

/** The preferences on disk and in force: one JSON file, written whole or not at all. */
export class PreferencesStore {
  readonly #file: JsonFile;
  readonly #listeners = new Set<Listener>();
  #value: Preferences;
  /** A newer Rollcall's file is not written over: what is chosen holds until this one quits. */
  #mayWrite = true;

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
    const stored = this.#read();
    this.#value = stored ?? { ...defaultPreferences(), ...first };
    if (!stored && Object.keys(first).length > 0) this.#begin();
  }

  get value(): Preferences {
    return this.#value;
  }

  /** Tells of each change, with what was before; answers the function that stops it. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Puts sections in the place of those in force, stores them and tells whoever listens.
   *
   * @throws Error with `advice` when they could not be stored; then nothing changed.
   */
  change(patch: PreferencesPatch): Preferences {
    const before = this.#value;
    const next = preferencesSchema.parse({ ...before, ...patch });
    if (JSON.stringify(next) === JSON.stringify(before)) return before;
    this.#write(next);
    this.#value = next;
    for (const listener of this.#listeners) listener(next, before);
    return next;
  }

  #read(): Preferences | undefined {
    const content = this.#file.read();
    if (!content) return undefined;
    const parsed = parse(content);
    const usable = usablePreferences(parsed);
    if (usable === undefined) {
      this.#mayWrite = false;
      return undefined;
    }
    if (!preferencesSchema.safeParse(parsed).success) this.#keep(content);
    return usable;
  }

  #begin(): void {
    try {
      this.#write(this.#value);
    } catch {
      // A disk that does not take it is told when something is chosen.
    }
  }

  #keep(content: Buffer): void {
    try {
      keepAside(dirname(this.#file.path), ASIDE, content, this.now);
    } catch {
      // No room for a copy: then the file itself stays as it is.
      this.#mayWrite = false;
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
