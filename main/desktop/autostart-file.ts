import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { words } from '../../preload/words/spoken.js';

/** What a desktop starts at login. */
export interface AutostartEntry {
  /** The name of the file, without its ending. */
  readonly id: string;
  /** What people read in their desktop's own list of what it starts. */
  readonly name: string;
  /** The name of an icon of the desktop's theme. */
  readonly icon: string;
  /** By its whole path. */
  readonly program: string;
  readonly arguments: readonly string[];
}

/**
 * Starting at login on Linux: a desktop entry in the person's own autostart folder (XDG Desktop Application Autostart).
 * The file is the truth: desktops have switches of their own that change it.
 */
export class AutostartFile {
  readonly #path: string;

  /** @param directory the autostart folder; it need not be there. */
  constructor(
    directory: string,
    private readonly entry: AutostartEntry,
  ) {
    this.#path = join(directory, `${entry.id}.desktop`);
  }

  /** Whether the desktop starts it. What cannot be read starts nothing. */
  get isOn(): boolean {
    const fields = this.#fields();
    return (
      fields?.get('Exec') !== undefined &&
      fields.get('Hidden') !== 'true' &&
      fields.get('X-GNOME-Autostart-enabled') !== 'false'
    );
  }

  /** @throws Error with `advice` when the file cannot be written or removed; then it is as it was. */
  change(on: boolean): void {
    try {
      if (on) this.#write();
      else rmSync(this.#path, { force: true });
    } catch (cause) {
      const { message, advice } = words().stored.loginNotWritten(this.#path);
      throw Object.assign(new Error(message, { cause }), { advice });
    }
  }

  /** Names the program anew where the one that is named has gone, as an AppImage that was moved or replaced. */
  mend(): void {
    const exec = this.isOn ? this.#fields()?.get('Exec') : undefined;
    const program = exec === undefined ? undefined : programOf(exec);
    if (program !== undefined && isAbsolute(program) && !existsSync(program)) this.change(true);
  }

  /** In one step; whoever keeps the file elsewhere by a link keeps the link. */
  #write(): void {
    const path = existsSync(this.#path) ? realpathSync(this.#path) : this.#path;
    const fresh = `${path}.new`;
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(fresh, textOf(this.entry), { flush: true });
      renameSync(fresh, path);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  }

  /** What the file says of the program; undefined where there is none that can be read. */
  #fields(): ReadonlyMap<string, string> | undefined {
    try {
      return fieldsOf(readFileSync(this.#path, 'utf8'));
    } catch {
      return undefined;
    }
  }
}

function textOf({ name, icon, program, arguments: given }: AutostartEntry): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escaped(name)}`,
    // Where the program was removed the file is passed over.
    `TryExec=${escaped(program)}`,
    `Exec=${execOf([program, ...given])}`,
    `Icon=${escaped(icon)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * A command line as the Exec key has it (Desktop Entry Specification, "The Exec key"): arguments in quotes, a percent
 * sign twice, for one alone stands for files, and all that escaped once more as a value.
 */
export function execOf(command: readonly string[]): string {
  return command
    .map((argument) => argument.replaceAll('%', '%%'))
    .map((argument) =>
      /^[\w@%+:,./-]+$/u.test(argument) ? argument : `"${argument.replace(/["`$\\]/gu, '\\$&')}"`,
    )
    .map(escaped)
    .join(' ');
}

/** The program of such a command line, with or without quotes; undefined where it names none. */
export function programOf(exec: string): string | undefined {
  const line = unescaped(exec).trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"/su.exec(line)?.[1];
  const program = quoted === undefined ? /^\S+/u.exec(line)?.[0] : quoted.replace(/\\(.)/gsu, '$1');
  return program?.replaceAll('%%', '%');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', '\n': 'n', '\t': 't', '\r': 'r' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', t: '\t', r: '\r', s: ' ' };

/** A text as a value of a desktop entry. */
function escaped(text: string): string {
  return text.replace(/[\\\n\t\r]/gu, (character) => `\\${ESCAPES[character] ?? ''}`);
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/gsu, (whole, letter: string) => UNESCAPES[letter] ?? whole);
}

/** The keys of the group that is about the program, as the desktop reads them: the first of a name counts. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let isOurs = false;
  for (const line of text.split(/\r?\n/u)) {
    const group = /^\[(.*)\]\s*$/u.exec(line)?.[1];
    if (group !== undefined) isOurs = group === 'Desktop Entry';
    const [, key, value] = /^([A-Za-z0-9-]+)\s*=\s*(.*?)\s*$/u.exec(line) ?? [];
    if (isOurs && key !== undefined && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}
