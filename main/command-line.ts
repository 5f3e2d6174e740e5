import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What the command line asks for. Paths are absolute. */
export interface CommandLine {
  /** Show the demo team when no server is configured. */
  readonly demo: boolean;
  /** A folder with the sample scripts' files to import before connecting. */
  readonly importDirectory?: string;
  /** Where everything of this run is kept. */
  readonly userDataDirectory?: string;
}

const NOTHING: CommandLine = { demo: false };

/**
 * Reads the arguments of the app. Switches that are not ours are Chromium's and passed over.
 *
 * @param directory what paths are relative to.
 */
export function parseCommandLine(args: readonly string[], directory: string): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      import: { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
  });
  const importDirectory = folder(values.import, directory);
  const userDataDirectory = folder(values['user-data-dir'], directory);
  return {
    demo: args.includes('--demo'),
    ...(importDirectory === undefined ? {} : { importDirectory }),
    ...(userDataDirectory === undefined ? {} : { userDataDirectory }),
  };
}

const schema: z.ZodType<CommandLine> = z.object({
  demo: z.boolean(),
  importDirectory: z.string().exactOptional(),
  userDataDirectory: z.string().exactOptional(),
});

/** Reads a command line that another start passed on; what is none asks for nothing. */
export function readCommandLine(data: unknown): CommandLine {
  const result = schema.safeParse(data);
  return result.success ? result.data : NOTHING;
}

/** A switch without a folder takes the next switch for one. */
function folder(value: unknown, directory: string): string | undefined {
  return typeof value === 'string' && value !== '' && !value.startsWith('-')
    ? resolve(directory, value)
    : undefined;
}
