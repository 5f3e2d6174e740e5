import { parseArgs } from 'node:util';

/** What the command line asks for. Paths as they were written. */
export interface CommandLine {
  /** Show the demo team when no server is configured. */
  readonly demo: boolean;
  /** A folder with the sample scripts' files to import before connecting. */
  readonly importDirectory?: string;
  /** Where everything of this run is kept. */
  readonly userDataDirectory?: string;
}

/** Reads the arguments of the app. Switches that are not ours are Chromium's and passed over. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      import: { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
  });
  const importDirectory = folder(values.import);
  const userDataDirectory = folder(values['user-data-dir']);
  return {
    demo: args.includes('--demo'),
    ...(importDirectory !== undefined ? { importDirectory } : {}),
    ...(userDataDirectory !== undefined ? { userDataDirectory } : {}),
  };
}

/** A switch without a folder takes the next switch for one. */
function folder(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && !value.startsWith('-') ? value : undefined;
}
