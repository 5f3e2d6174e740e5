import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fingerprintOf } from './certificate.js';
import { HELP } from './cli-help.js';
import { CONTROL_PORT, parseCommandLine, type CommandOptions } from './cli-options.js';
import { DEMO_TEAM } from './demo-team.js';
import { inWords } from './error-words.js';
import { DEFAULT_APPLICATION_USER, DEFAULT_DOMAIN } from './options.js';
import { HTTP_PORT, HTTPS_PORT } from '../pws/limits.js';
import { writeParams, type ClientParams } from './params-files.js';
import { parsePeople, parsePerson } from './people-file.js';
import type { Person } from './person.js';
import { seededRandom } from './seeded-random.js';
import { startSimulator, type Simulator } from './simulator.js';
import { obey } from './typed-lines.js';
import { UsageError } from './usage-error.js';

/** What the command talks to. */
export interface CommandIo {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Typed lines; none are read where it is missing. */
  readonly input?: NodeJS.ReadableStream;
  /** Aborted when the command is to end. */
  readonly end: AbortSignal;
}

/**
 * Runs the simulator until it is told to end.
 *
 * @param argv the arguments, without the program's name
 * @returns the exit code: 0, or 1 where it could not run and 2 where the command line cannot be used; a sentence
 *   was written to `err` then.
 */
export async function runSimulatorCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  let simulator: Simulator | undefined;
  try {
    const options = parseCommandLine(argv);
    if (options === 'help') {
      io.out(HELP);
      return 0;
    }
    simulator = await start(options, io);
    await writeFiles(options, simulator);
    for (const line of greeting(options, simulator)) io.out(line);
    await serve(simulator, io);
    return 0;
  } catch (error) {
    io.err(sentence(error));
    return error instanceof UsageError ? 2 : 1;
  } finally {
    await simulator?.close();
  }
}

async function start(options: CommandOptions, io: CommandIo): Promise<Simulator> {
  const people = await peopleOf(options);
  const simulatorOptions = {
    ...options,
    domain: options.domain ?? DEFAULT_DOMAIN,
    people,
    random: options.seed === undefined ? Math.random : seededRandom(options.seed),
    log: io.out,
  };
  try {
    return await startSimulator(simulatorOptions);
  } catch (error) {
    // Another simulator has the page where nobody asked for it; the greeting says so.
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    if (options.controlPortNamed || code !== 'EADDRINUSE' || port !== options.controlPort) throw error;
    return startSimulator({ ...simulatorOptions, controlPort: null });
  }
}

async function peopleOf({ demoTeam, peopleFile, contacts }: CommandOptions): Promise<Person[]> {
  const fromFile = peopleFile === undefined ? [] : parsePeople(await readFile(peopleFile, 'utf8'));
  const people = [...(demoTeam ? DEMO_TEAM : []), ...fromFile, ...contacts.map(parsePerson)];
  const ids = new Set<string>();
  for (const { id } of people) {
    if (ids.has(id.toLowerCase())) throw new UsageError(`${id} is there twice.`);
    ids.add(id.toLowerCase());
  }
  return people;
}

async function writeFiles(options: CommandOptions, simulator: Simulator): Promise<void> {
  const { certificateFile, writeParams: folder } = options;
  if (folder !== undefined) await writeParams(folder, paramsOf(options, simulator));
  if (certificateFile !== undefined && simulator.certificate !== undefined) {
    await writeCertificate(certificateFile, simulator.certificate);
  }
}

function paramsOf(options: CommandOptions, simulator: Simulator): ClientParams {
  const [applicationUser, password] = [...options.applicationUsers][0] ?? ['', ''];
  const contacts = simulator.people.map(({ id }) => id);
  const anywhere = options.host === '0.0.0.0' || options.host === '::';
  const host = anywhere ? '127.0.0.1' : options.host;
  // The scripts know the usual ports by heart and take a bare host; whoever listens elsewhere must say where.
  const usual = options.httpPort === HTTP_PORT && options.httpsPort === HTTPS_PORT;
  const server = usual ? host : (simulator.httpOrigin ?? simulator.httpsOrigin ?? host);
  const endUser = options.endUsers[0] ?? contacts[0] ?? '';
  return { server, host, applicationUser, password, endUser, contacts };
}

async function writeCertificate(path: string, certificate: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before !== '' && !before.startsWith('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`${path} is there already and is no certificate; it was left alone.`);
  }
  await writeFile(path, certificate);
}

function greeting(options: CommandOptions, simulator: Simulator): string[] {
  const origins = [simulator.httpOrigin, simulator.httpsOrigin].filter((origin) => origin !== undefined);
  const { name, password } = DEFAULT_APPLICATION_USER;
  const users = [...options.applicationUsers].map(([user, secret]) =>
    user === name && secret === password ? `${user} (password ${password})` : user,
  );
  return [
    ...origins.map((origin) => `Listening on ${origin}/presence-service`),
    ...(simulator.certificate === undefined
      ? []
      : [`Certificate: SHA-256 ${fingerprintOf(simulator.certificate)}`]),
    `Application users: ${users.join(', ')}`,
    `End users: ${[...options.endUsers, ...simulator.people.map(({ id }) => id)].join(', ')}`,
    ...controlLine(options, simulator),
    `Contacts: the ${simulator.people.length} people of ${simulator.domain}. Type list to see them, help for more.`,
  ];
}

function controlLine({ controlPort }: CommandOptions, { controlOrigin }: Simulator): string[] {
  if (controlOrigin !== undefined) return [`Control page: ${controlOrigin}/`];
  if (controlPort === null) return [];
  return [`No control page: port ${CONTROL_PORT} is taken. Choose another with --control-port.`];
}

/** Lets people change by typed lines until the end. */
async function serve(simulator: Simulator, io: CommandIo): Promise<void> {
  const lines = io.input && createInterface({ input: io.input });
  // A terminal that goes away is no reason to end.
  io.input?.on('error', () => undefined);
  let obeyed = Promise.resolve();
  lines?.on('line', (line) => {
    obeyed = obeyed.then(async () => {
      for (const answer of await obey(line, simulator)) io.out(answer);
    });
  });
  await new Promise<void>((resolve) => {
    if (io.end.aborted) resolve();
    else io.end.addEventListener('abort', () => resolve(), { once: true });
  });
  lines?.close();
}

function sentence(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nTry --help.`;
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  return inWords(error) + (taken ? ' Choose another with --http-port, --https-port or --control-port.' : '');
}
