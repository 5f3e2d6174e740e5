import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ElectronStore from 'electron-store';
import { words } from '../../preload/words/spoken.js';

/** A JSON file that is written whole or not at all, and that its owner alone can read. */
export class JsonFile {
  readonly path: string;

  /** @param name of the file, with its ending. Touches nothing yet. */
  constructor(directory: string, name: string) {
    this.path = join(directory, name);
  }

  /** The bytes of the file; undefined when there is none. @throws the system's error when it cannot be read. */
  read(): Buffer | undefined {
    try {
      return readFileSync(this.path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /**
   * Takes the place of what was in the file, in one step. Blocks until the disk has it.
   *
   * @throws the system's error when the disk does not take it; then the file is what it was before.
   */
  write(value: object): void {
    const text = JSON.stringify(value, undefined, '\t');
    // Whoever keeps their settings elsewhere by a link keeps the link.
    const path = existsSync(this.path) ? realpathSync(this.path) : this.path;
    const fresh = `${path}.new`;
    mkdirSync(dirname(path), { recursive: true });
    // Where nothing may be written the store would try for a whole second, and everything would stand still.
    accessSync(dirname(path), constants.W_OK);
    // One left by an earlier try may have other rights, which writing to it would not change.
    rmSync(fresh, { force: true });
    try {
      new ElectronStore({
        cwd: dirname(fresh),
        name: basename(path),
        fileExtension: 'new',
        configFileMode: 0o600,
        serialize: () => text,
      }).store = { ...value };
      // The store takes a write that a full disk cut short for a whole one: so it does not write in place.
      if (readFileSync(fresh, 'utf8') !== text) throw new Error(words().stored.writtenInPart);
      renameSync(fresh, path);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  }
}
