import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import { checkSettings, emptySettings, type Settings } from './schema.js';

const NAME = 'settings';

/** The settings on disk: one JSON file, written whole or not at all. */
export class SettingsStore {
  readonly #store: ElectronStore;
  /** What was wrong with the stored settings, for a person; undefined when nothing was. */
  readonly notice: string | undefined;
  #settings: Settings | undefined;

  /**
   * Reads the settings of a folder. A file that cannot be read or is not valid is copied aside before anything is
   * written, and `notice` says where to.
   *
   * @param now milliseconds since the epoch, to name the copy by.
   */
  constructor(directory: string, now: number) {
    const open = (): ElectronStore =>
      new ElectronStore({
        cwd: directory,
        name: NAME,
        clearInvalidConfig: false,
        accessPropertiesByDotNotation: false,
      });
    const aside = `${NAME}-unreadable-${new Date(now).toISOString().replaceAll(':', '.')}.json`;
    const keepAside = (): string => {
      copyFileSync(join(directory, `${NAME}.json`), join(directory, aside));
      return `The settings could not be read. They are kept as ${aside} in ${directory}; please enter them again.`;
    };
    try {
      this.#store = open();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.notice = keepAside();
      this.#store = new ElectronStore({
        cwd: directory,
        name: NAME,
        clearInvalidConfig: true,
        accessPropertiesByDotNotation: false,
      });
      return;
    }
    if (this.#store.size === 0) return;
    const checked = checkSettings(this.#store.store);
    if (checked.kind === 'valid') this.#settings = checked.settings;
    else this.notice = keepAside();
  }

  /** The settings, or undefined on a first start. */
  get settings(): Settings | undefined {
    return this.#settings;
  }

  /** What a settings window starts from. */
  get draft(): Settings {
    return this.#settings ?? emptySettings();
  }

  /** @throws Error with `advice` when the disk does not take it; what was stored before then stays. */
  save(settings: Settings): void {
    try {
      this.#store.store = settings;
    } catch (error) {
      throw Object.assign(new Error('The settings could not be written.', { cause: error }), {
        advice: `Check that the disk is not full and that ${this.#store.path} may be written. What was stored before is still there.`,
      });
    }
    this.#settings = settings;
  }
}
