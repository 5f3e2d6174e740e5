import { parseArgs } from 'node:util';
import { HTTP_PORT, HTTPS_PORT } from '../pws/limits.js';
import { CERTIFICATE_KINDS, type CertificateKind } from './certificate.js';
import type { Fault } from './fault.js';
import { parseFault } from './fault-words.js';
import { homeAt } from './home.js';
import { DEFAULT_APPLICATION_USER, RICH_FORMS, type Behaviours, type Home } from './options.js';
import { UsageError } from './usage-error.js';

/** Where the control page is, unless it is asked for elsewhere. */
export const CONTROL_PORT = 8090;

/** What the command line asks for, apart from the people. */
export interface CommandOptions {
  readonly httpPort: number | null;
  readonly httpsPort: number | null;
  readonly controlPort: number | null;
  /** Whether the control port was asked for by name: then it must be had. */
  readonly controlPortNamed: boolean;
  readonly host: string;
  readonly domain: string | undefined;
  readonly applicationUsers: ReadonlyMap<string, string>;
  readonly endUsers: readonly string[];
  readonly homes: Readonly<Record<string, Home>>;
  readonly contacts: readonly string[];
  readonly peopleFile: string | undefined;
  readonly demoTeam: boolean;
  readonly pace: number;
  readonly seed: number | undefined;
  readonly callbackTimeout: number;
  readonly behaviours: Partial<Behaviours>;
  readonly writeParams: string | undefined;
  readonly certificateFile: string | undefined;
  readonly certificateKind: CertificateKind;
  readonly faults: readonly Fault[];
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  help: { ...flag, short: 'h' },
  'http-port': text,
  'https-port': text,
  'control-port': text,
  host: text,
  certificate: text,
  domain: text,
  'app-user': texts,
  'end-user': texts,
  contact: texts,
  people: text,
  team: text,
  'write-params': text,
  pace: text,
  still: flag,
  seed: text,
  'second-login': text,
  'empty-delta': text,
  rich: text,
  'notify-first': flag,
  'retry-callback': text,
  'callback-timeout': text,
  'busy-as-away': flag,
  'strict-bodies': flag,
  'busy-fetches': text,
  'backup-server': text,
  redirect: texts,
  fault: texts,
  'session-seconds': text,
  'max-requests': text,
  'certificate-kind': text,
} as const;

/** What options there are, without the dashes. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS);

/**
 * Reads the command line.
 *
 * @param argv the arguments, without the program's name
 * @throws UsageError for anything it cannot use.
 */
export function parseCommandLine(argv: readonly string[]): CommandOptions | 'help' {
  const values = parse(argv);
  if (values.help) return 'help';
  if (values.team !== undefined && values.team !== 'demo') throw new UsageError('The only team is demo.');
  const options: CommandOptions = {
    httpPort: port('http-port', values['http-port'], HTTP_PORT),
    httpsPort: port('https-port', values['https-port'], HTTPS_PORT),
    controlPort: port('control-port', values['control-port'], CONTROL_PORT),
    controlPortNamed: values['control-port'] !== undefined,
    host: values.host ?? '127.0.0.1',
    domain: values.domain,
    applicationUsers: applicationUsers(values['app-user']),
    endUsers: values['end-user'],
    homes: Object.fromEntries(values.redirect.map(home)),
    contacts: values.contact,
    peopleFile: values.people,
    demoTeam: values.team === 'demo' || (values.contact.length === 0 && values.people === undefined),
    pace: values.still ? 0 : number('pace', values.pace, 1),
    seed: values.seed === undefined ? undefined : number('seed', values.seed, 0),
    callbackTimeout: number('callback-timeout', values['callback-timeout'], 5) * 1000,
    behaviours: {
      secondLogin: choice('second-login', values['second-login'], ['same-key', 'refuse']),
      emptyDelta: choice('empty-delta', values['empty-delta'], ['empty', 'full']),
      richForm: choice('rich', values.rich, RICH_FORMS),
      notifyFirst: values['notify-first'],
      retrySeconds: number('retry-callback', values['retry-callback'], 0),
      busyAsAway: values['busy-as-away'],
      strictBodies: values['strict-bodies'],
      busyFetches: Math.floor(number('busy-fetches', values['busy-fetches'], 0)),
      backupServer: values['backup-server'],
      sessionSeconds: number('session-seconds', values['session-seconds'], 0, 86_400),
      maxRequestsPerSecond: Math.floor(number('max-requests', values['max-requests'], 0)),
    },
    writeParams: values['write-params'],
    certificateFile: values.certificate,
    certificateKind: choice('certificate-kind', values['certificate-kind'], CERTIFICATE_KINDS),
    faults: values.fault.map(parseFault),
  };
  if (options.httpPort === null && options.httpsPort === null) throw new UsageError('Both ports are off.');
  if (options.certificateFile !== undefined && options.httpsPort === null) {
    throw new UsageError('There is no certificate while https is off.');
  }
  return options;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; strict: true }>>['values'];

function parse(argv: readonly string[]): Values {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function port(name: string, value: string | undefined, usual: number): number | null {
  if (value === 'off') return null;
  const parsed = value === undefined ? usual : /^\d{1,5}$/u.test(value) ? Number(value) : NaN;
  if (!(parsed <= 65_535)) throw new UsageError(`--${name} is a number from 0 to 65535, or off.`);
  return parsed;
}

function number(name: string, value: string | undefined, usual: number, most = Number.MAX_VALUE): number {
  if (value === undefined) return usual;
  const parsed = value.trim() === '' ? NaN : Number(value);
  if (!(parsed >= 0 && parsed <= most)) {
    const bound = most === Number.MAX_VALUE ? '' : ` and ${most} at most`;
    throw new UsageError(`--${name} is a number, 0 or more${bound}.`);
  }
  return parsed;
}

function choice<T extends string>(name: string, value: string | undefined, choices: readonly [T, ...T[]]): T {
  if (value === undefined) return choices[0];
  const chosen = choices.find((candidate) => candidate === value);
  if (chosen === undefined) throw new UsageError(`--${name} is one of: ${choices.join(', ')}.`);
  return chosen;
}

function applicationUsers(typed: readonly string[]): ReadonlyMap<string, string> {
  if (typed.length === 0)
    return new Map([[DEFAULT_APPLICATION_USER.name, DEFAULT_APPLICATION_USER.password]]);
  return new Map(
    typed.map((pair): [string, string] => {
      const [, name, password] = /^([^:\s]+):(.+)$/su.exec(pair) ?? [];
      // Without the text itself: it may be a password.
      if (name === undefined || password === undefined) throw new UsageError('--app-user is NAME:PASSWORD.');
      return [name, password];
    }),
  );
}

function home(pair: string): [string, Home] {
  const [, user, host] = /^([^:\s]+):([^\s/]+)$/u.exec(pair) ?? [];
  if (user === undefined || host === undefined) throw new UsageError('--redirect is USER:HOST.');
  return [user, homeAt(host)];
}
