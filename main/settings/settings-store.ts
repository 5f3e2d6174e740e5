import { dirname } from 'node:path';
import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';
import { JsonFile } from './json-file.js';
import { keepAside } from './keep-aside.js';
import { enforced, givenNow, inForce, unmanaged, type GivenBefore, type Managed } from './managed.js';
import { salvage } from './salvage.js';
import { checkSettings, type Settings } from './schema.js';
import { upgrade } from './upgrade.js';

const ASIDE = 'settings-unreadable';

/** What lies where the settings belong. */
type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'valid'; readonly settings: Settings; readonly given: GivenBefore }
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
  #written: Settings | undefined;
  #given: GivenBefore = {};

  /**
   * Reads the settings of a folder; those of an older version are upgraded, on disk with the next save. What cannot
   * be read or is not valid is copied aside, and `notice` says where to. What a newer version wrote stays untouched.
   *
   * @param now milliseconds since the epoch, to name a copy by.
   * @param managed what an administrator gives, which counts beside or instead of what is stored.
   * @throws the system's error when there is something that it does not let us read.
   */
  constructor(
    directory: string,
    now: number,
    readonly managed: Managed = unmanaged(),
  ) {
    this.#file = new JsonFile(directory, 'settings.json');
    this.#now = now;
    this.#draft = inForce(managed, undefined, {});
    const found = this.#look();
    this.alertsBefore = alertsIn(this.#file);
    switch (found.kind) {
      case 'nothing': {
        // Where an administrator gives all that is needed, nothing has to be set up.
        const checked = checkSettings(this.#draft);
        if (checked.kind === 'valid') this.#settings = checked.settings;
        return;
      }
      case 'valid':
        this.#written = found.settings;
        this.#given = found.given;
        this.#settings = inForce(managed, found.settings, found.given);
        this.#draft = this.#settings;
        return;
      case 'newer':
        this.notice = words().stored.newer(this.#file.path);
        return;
      case 'damaged':
        this.#draft = inForce(managed, found.usable, {});
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

  /** As they lie on the disk, whatever an administrator gives now. */
  get written(): Settings | undefined {
    return this.#written;
  }

  /** What a settings window starts from. */
  get draft(): Settings {
    return this.#draft;
  }

  /**
   * Stores valid settings, what is locked as it is given. What lies there is looked at first: a newer version's is
   * never written over, and what is not valid only when there is a copy of it.
   *
   * @throws Error with `advice` when the settings could not be stored; what was stored before then stays.
   */
  save(settings: Settings): void {
    if (this.#guard() === 'newer') {
      const { message, advice } = words().stored.newerKept(this.#file.path);
      throw Object.assign(new Error(message), { advice });
    }
    const kept = enforced(this.managed, settings);
    const given = givenNow(this.managed, this.#given);
    try {
      this.#file.write(Object.keys(given).length === 0 ? kept : { ...kept, given });
    } catch (cause) {
      throw this.#notWritten(cause);
    }
    this.#settings = kept;
    this.#draft = kept;
    this.#written = kept;
    this.#given = given;
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
    const { settings, given } = withoutGiven(value);
    const upgraded = upgrade(settings);
    if (upgraded.kind === 'newer') return upgraded;
    const checked = checkSettings(upgraded.content);
    return checked.kind === 'valid'
      ? { ...checked, given }
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

const storedBeside = z.looseObject({ given: z.record(z.string(), z.unknown()).optional().catch(undefined) });

/** Takes settings apart from what is stored beside them. */
function withoutGiven(value: unknown): { readonly settings: unknown; readonly given: GivenBefore } {
  const found = storedBeside.safeParse(value);
  if (!found.success) return { settings: value, given: {} };
  const { given = {}, ...settings } = found.data;
  return { settings, given };
}

const alertsOfBefore = z.object({ alerts: z.object({ enabled: z.boolean() }) });

function alertsIn(file: JsonFile): boolean | undefined {
  const content = file.read();
  const found = content && alertsOfBefore.safeParse(parsed(content));
  return found?.success === true ? found.data.alerts.enabled : undefined;
}
