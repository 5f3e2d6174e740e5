import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { contactLink } from './contact-link.js';

/** What a start is for. Whoever starts Rollcall while it runs asks the running one. */
const askSchema = z.discriminatedUnion('kind', [
  /** Whatever the person chose for a start; the list, where Rollcall runs already. */
  z.object({ kind: z.literal('start') }),
  /** Only the icon in the tray: how the system starts it at login. */
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('show') }),
  z.object({ kind: z.literal('contact'), address: z.string() }),
  z.object({ kind: z.literal('quit') }),
  z.object({ kind: z.literal('forget-password') }),
  z.object({ kind: z.literal('version') }),
  z.object({ kind: z.literal('help') }),
]);
export type Ask = z.infer<typeof askSchema>;

const schema = z.object({
  ask: askSchema,
  /** Show the demo team when no server is configured. */
  demo: z.boolean(),
  /** A folder with the sample scripts' files to import before connecting. */
  importDirectory: z.string().exactOptional(),
  /** Where everything of this run is kept. */
  userDataDirectory: z.string().exactOptional(),
});

/** What the command line asks for. Paths are absolute. */
export type CommandLine = z.infer<typeof schema>;

/** Where several are given, the first of these counts. */
const SWITCHES = ['help', 'version', 'forget-password', 'quit'] as const;

/**
 * Reads the arguments of the app. Switches that are not ours are Chromium's and passed over.
 *
 * @param directory what paths are relative to.
 */
export function parseCommandLine(args: readonly string[], directory: string): CommandLine {
  const { values, positionals } = parseArgs({
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
  // What comes after `--` is no switch: a link may say anything.
  const end = args.indexOf('--');
  const switches = new Set(end < 0 ? args : args.slice(0, end));
  return {
    ask: askOf(switches, positionals),
    demo: switches.has('--demo'),
    ...(importDirectory === undefined ? {} : { importDirectory }),
    ...(userDataDirectory === undefined ? {} : { userDataDirectory }),
  };
}

/** Reads a command line that another start passed on; what is none asks for nothing but to be seen. */
export function readCommandLine(data: unknown): CommandLine {
  const result = schema.safeParse(data);
  return result.success ? result.data : asking({ kind: 'show' });
}

/** The command line of a start that the system makes for one purpose. */
export function asking(ask: Ask): CommandLine {
  return { ask, demo: false };
}

function askOf(switches: ReadonlySet<string>, positionals: readonly string[]): Ask {
  const kind = SWITCHES.find((name) => switches.has(`--${name}`));
  if (kind !== undefined) return { kind };
  const address = positionals.map(contactLink).find((found) => found !== undefined);
  if (address !== undefined) return { kind: 'contact', address };
  if (switches.has('--show')) return { kind: 'show' };
  return { kind: switches.has('--hidden') ? 'hidden' : 'start' };
}

/** A switch without a folder takes the next switch for one. */
function folder(value: unknown, directory: string): string | undefined {
  return typeof value === 'string' && value !== '' && !value.startsWith('-')
    ? resolve(directory, value)
    : undefined;
}
