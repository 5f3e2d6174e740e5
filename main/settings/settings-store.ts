import { dirname } from 'node:path';
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
    switch (found.kind) {
      case 'nothing':
        return;
      case 'valid':
        this.#settings = found.settings;
        this.#draft = found.settings;
        return;
      case 'newer':
        this.notice = `The settings in ${this.#file.path} come from a newer Rollcall. They were left as they are.`;
        return;
      case 'damaged':
        this.#draft = found.usable;
        this.notice = `Some of the settings are not valid. What could be used is filled in here: please check it and save. ${this.#asideWords(found.content)}`;
        return;
      case 'unreadable':
        this.notice = `The settings could not be read; please enter them again. ${this.#asideWords(found.content)}`;
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
      throw Object.assign(
        new Error('The settings were not saved: those that are stored come from a newer Rollcall.'),
        { advice: `Update Rollcall, or move ${this.#file.path} away.` },
      );
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
    let value: unknown;
    try {
      // Editors may put a byte order mark in front.
      value = JSON.parse(content.toString('utf8').replace(/^\uFEFF/u, ''));
    } catch {
      return { kind: 'unreadable', content };
    }
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
      return `The file as it was is kept as ${this.#keepAside(content)} in ${dirname(path)}.`;
    } catch {
      return `No copy of the file could be made, so ${path} is not written over until there is one: check that the disk is not full.`;
    }
  }

  #notWritten(cause: unknown): Error {
    return Object.assign(new Error('The settings could not be written.', { cause }), {
      advice: `Check that the disk is not full and that ${this.#file.path} may be written. The settings that were stored before are still there.`,
    });
  }
}
