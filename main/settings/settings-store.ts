import { dirname } from 'node:path';
import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';
import { JsonFile } from './json-file.js';
import { keepAside } from './keep-aside.js';
import { salvage } from './salvage.js';
import { checkSettings, emptySettings, type Settings } from './schema.js';
import { upgrade } from './upgrade.js';

const ASIDE = 'settings-unreadable';

/** What lies where the settings belong. */
type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'valid'; readonly settings: Settings }
  /** A newer Rollcall's: only that one knows what it means. */
  | { readonly kind: 'newer' }
  /** Not valid, but some of it can be used. */
  | { readonly kind: 'damaged'; readonly content: Buffer; readonly usable: Settings }
  | { readonly kind: 'unreadable'; readonly content: Buffer };

/** The settings on disk: one JSON file, written whole or not at all. */
export class SettingsStore {
  /** What was wrong with the stored settings, for a person; undefined when nothing was. */
  readonly notice: string | undefined;
  /** Whether alerts were on, as settings of before version 3 said it; undefined where none do. */
  readonly alertsBefore: boolean | undefined;
  readonly #file: JsonFile;
  readonly #now: number;
  #settings: Settings | undefined;
  #draft: Settings;

  /**
   * Reads the settings of a folder; those of an older version are upgraded, on disk with the next save. What cannot
   * be read or is not valid is copied aside, and `notice` says where to. What a newer version wrote stays untouched.
   *
   * @param now milliseconds since the epoch, to name a copy by.
   * @throws the system's error when there is something that it does not let us read.
   */
  constructor(directory: string, now: number) {
    this.#file = new JsonFile(directory, 'settings.json');
    this.#now = now;
    this.#draft = emptySettings();
    const found = this.#look();
    this.alertsBefore = alertsIn(this.#file);
    switch (found.kind) {
      case 'nothing':
        return;
      case 'valid':
        this.#settings = found.settings;
        this.#draft = found.settings;
        return;
      case 'newer':
        this.notice = words().stored.newer(this.#file.path);
        return;
      case 'damaged':
        this.#draft = found.usable;
        this.notice = `${words().stored.damaged} ${this.#asideWords(found.content)}`;
        return;
      case 'unreadable':
        this.notice = `${words().stored.unreadable} ${this.#asideWords(found.content)}`;
        return;
    }
  }

  /** The settings; undefined on a first start, and when those that are stored cannot be used. */
  get settings(): Settings | undefined {
    return this.#settings;
  }

  /** What a settings window starts from. */
  get draft(): Settings {
    return this.#draft;
  }

  /**
   * Stores valid settings. What lies there is looked at first: a newer version's is never written over, and what is
   * not valid only when there is a copy of it.
   *
   * @throws Error with `advice` when the settings could not be stored; what was stored before then stays.
   */
  save(settings: Settings): void {
    if (this.#guard() === 'newer') {
      const { message, advice } = words().stored.newerKept(this.#file.path);
      throw Object.assign(new Error(message), { advice });
    }
    try {
      this.#file.write(settings);
    } catch (cause) {
      throw this.#notWritten(cause);
    }
    this.#settings = settings;
    this.#draft = settings;
  }

  /** Sees to it that what lies there may be written over. */
  #guard(): 'free' | 'newer' {
    try {
      const found = this.#look();
      switch (found.kind) {
        case 'nothing':
        case 'valid':
          return 'free';
        case 'newer':
          return 'newer';
        case 'damaged':
        case 'unreadable':
          this.#keepAside(found.content);
          return 'free';
      }
    } catch (cause) {
      throw this.#notWritten(cause);
    }
  }

  #look(): Found {
    const content = this.#file.read();
    if (!content) return { kind: 'nothing' };
    const value = parsed(content);
    if (value === undefined) return { kind: 'unreadable', content };
    const upgraded = upgrade(value);
    if (upgraded.kind === 'newer') return upgraded;
    const checked = checkSettings(upgraded.content);
    return checked.kind === 'valid'
      ? checked
      : { kind: 'damaged', content, usable: salvage(upgraded.content) };
  }

  #keepAside(content: Buffer): string {
    return keepAside(dirname(this.#file.path), ASIDE, content, this.#now);
  }

  #asideWords(content: Buffer): string {
    const { path } = this.#file;
    try {
      return words().stored.keptAside(this.#keepAside(content), dirname(path));
    } catch {
      return words().stored.notKeptAside(path);
    }
  }

  #notWritten(cause: unknown): Error {
    const { message, advice } = words().stored.settingsNotWritten(this.#file.path);
    return Object.assign(new Error(message, { cause }), { advice });
  }
}

/** What the JSON of a file says; undefined for what is none. */
function parsed(content: Buffer): unknown {
  try {
    // Editors may put a byte order mark in front.
    return JSON.parse(content.toString('utf8').replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

const alertsOfBefore = z.object({ alerts: z.object({ enabled: z.boolean() }) });

function alertsIn(file: JsonFile): boolean | undefined {
  const content = file.read();
  const found = content && alertsOfBefore.safeParse(parsed(content));
  return found?.success === true ? found.data.alerts.enabled : undefined;
}
