import { createCertificate } from './certificate.js';
import { Day } from './day.js';
import type { PresenceTruth } from './directory.js';
import { listen, type Listener } from './listener.js';
import { DEFAULT_DOMAIN, type SimulatorOptions } from './options.js';
import type { Person } from './person.js';
import { stateOf, type PresenceState, type PresenceWord } from './presence-state.js';
import { restInterface } from './rest.js';
import { Server } from './server.js';

export { DEMO_TEAM } from './demo-team.js';
export type { Clock } from './clock.js';
export type { PresenceTruth } from './directory.js';
export type { Behaviours, SimulatorOptions } from './options.js';
export type { Person, PersonDevice } from './person.js';
export type { PresenceState, PresenceWord } from './presence-state.js';

/** A running IM & Presence server of our own. */
export interface Simulator {
  /** Scheme, host and port; undefined where http is off. */
  readonly httpOrigin: string | undefined;
  /** Scheme, host and port; undefined where https is off. */
  readonly httpsOrigin: string | undefined;
  /** The self-signed certificate of https as PEM; a client that trusts it can verify the server. */
  readonly certificate: string | undefined;
  readonly domain: string;
  readonly people: readonly Person[];
  /**
   * Puts somebody in a state, as if they had chosen it themselves: it ends what was set through the web service.
   *
   * @param contact `joe` or `joe@domain`, in any case
   * @throws RangeError when the server does not know them.
   */
  setPresence(contact: string, presence: PresenceWord | PresenceState, note?: string): void;
  /** What a fetch of this contact would report now; UNKNOWN for somebody the server does not know. */
  truth(contact: string): PresenceTruth;
  /** Ends every session with its endpoints and subscriptions, as a server that restarts does. */
  dropSessions(): void;
  /** High load: fetches are refused (503, code 210) and nothing is notified until it ends. */
  setCpuHigh(high: boolean): void;
  /** Refuses the next so many fetches (503, code 210). */
  refuseFetches(count: number): void;
  /** Closes the ports with every connection and stops every timer. */
  close(): Promise<void>;
}

/**
 * Starts the simulator; nothing runs before this call and nothing after `close`.
 *
 * @throws the system's error (EADDRINUSE, …) when a port cannot be had.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { host = '127.0.0.1', domain = DEFAULT_DOMAIN, pace = 0 } = options;
  const { httpPort = 0, httpsPort = null, random = Math.random } = options;
  const server = new Server(options);
  const { directory } = server;
  const handler = restInterface(server);
  const certificate = httpsPort === null ? undefined : await createCertificate(host, Date.now());
  const listeners: Listener[] = [];
  const closeAll = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  const open = async (port: number | null, secure: boolean): Promise<string | undefined> => {
    if (port === null) return undefined;
    const listener = await listen(handler, host, port, secure ? certificate : undefined);
    listeners.push(listener);
    return listener.origin;
  };
  let httpOrigin: string | undefined;
  let httpsOrigin: string | undefined;
  try {
    httpOrigin = await open(httpPort, false);
    httpsOrigin = await open(httpsPort, true);
  } catch (error) {
    await closeAll();
    throw error;
  }
  const day = new Day({ directory, clock: server.clock, random, pace });
  if (pace > 0) day.start();
  const find = (contact: string): string | undefined =>
    contact.includes('@') ? directory.findContact(contact, host) : directory.find(contact);

  return {
    httpOrigin,
    httpsOrigin,
    certificate: certificate?.certificate,
    domain,
    people: directory.people,
    setPresence(contact, presence, note) {
      const id = find(contact);
      if (id === undefined) throw new RangeError(`nobody is called ${contact}`);
      directory.settle(id, typeof presence === 'string' ? stateOf(presence, note) : presence);
      day.rest(id);
    },
    truth(contact) {
      const id = find(contact);
      return (
        (id === undefined ? undefined : directory.presence(id)?.state) ?? {
          status: 'UNKNOWN',
          activities: [],
        }
      );
    },
    dropSessions: () => server.sessions.endAll(),
    setCpuHigh: (high) => server.setCpuHigh(high),
    refuseFetches: (count) => server.load.refuseFetches(count),
    async close() {
      day.stop();
      server.close();
      await closeAll();
    },
  };
}
