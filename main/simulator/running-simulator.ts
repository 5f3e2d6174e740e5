import { createCertificate, type CertificateKind } from './certificate.js';
import { startControl } from './control/control.js';
import { Day } from './day.js';
import type { PresenceTruth } from './directory.js';
import type { Fault } from './fault.js';
import type { ActiveFault } from './faults.js';
import type { Listener } from './listener.js';
import { DEFAULT_DOMAIN, type Adjustable, type Home, type SimulatorOptions } from './options.js';
import type { Person } from './person.js';
import type { Ports } from './ports.js';
import { stateOf, type PresenceState, type PresenceWord } from './presence-state.js';
import type { Server } from './server.js';
import type { Simulator } from './simulator-api.js';
import type { Activity } from './tally.js';
import { Uptime } from './uptime.js';

/** A simulator whose ports are open; see `Simulator` for what its methods do. */
export class RunningSimulator implements Simulator {
  readonly domain: string;
  readonly people: readonly Person[];
  readonly #host: string;
  readonly #server: Server;
  readonly #ports: Ports;
  readonly #uptime: Uptime;
  readonly #day: Day;
  #control: Listener | undefined;

  constructor(options: SimulatorOptions, host: string, server: Server, ports: Ports) {
    const { domain = DEFAULT_DOMAIN, pace = 0, random = Math.random } = options;
    const { directory, clock } = server;
    this.domain = domain;
    this.people = directory.people;
    this.#host = host;
    this.#server = server;
    this.#ports = ports;
    this.#uptime = new Uptime(server, ports);
    this.#day = new Day({ directory, clock, random, pace });
    if (pace > 0) this.#day.start();
  }

  /** @throws the system's error when the port cannot be had. */
  async openControl(port: number): Promise<void> {
    this.#control = await startControl(this, port);
  }

  get httpOrigin(): string | undefined {
    return this.#ports.origin(false);
  }

  get httpsOrigin(): string | undefined {
    return this.#ports.origin(true);
  }

  get controlOrigin(): string | undefined {
    return this.#control?.origin;
  }

  get certificate(): string | undefined {
    return this.#ports.certificate?.certificate;
  }

  get activity(): Activity {
    return this.#server.activity;
  }

  get faults(): readonly ActiveFault[] {
    return this.#server.faults.list();
  }

  get adjusted(): Adjustable {
    const { backupServer, sessionSeconds, maxRequestsPerSecond } = this.#server.behaviours;
    return { backupServer, sessionSeconds, maxRequestsPerSecond };
  }

  get cpuHigh(): boolean {
    return this.#server.load.cpuHigh;
  }

  get away(): boolean {
    return this.#server.load.away;
  }

  setPresence(contact: string, presence: PresenceWord | PresenceState, note?: string): void {
    const id = this.#find(contact);
    if (id === undefined) throw new RangeError(`nobody is called ${contact}`);
    const state = typeof presence === 'string' ? stateOf(presence, note) : presence;
    this.#server.directory.settle(id, state);
    this.#day.rest(id);
  }

  truth(contact: string): PresenceTruth {
    const id = this.#find(contact);
    const presence = id === undefined ? undefined : this.#server.directory.presence(id);
    return presence?.state ?? { status: 'UNKNOWN', activities: [] };
  }

  misbehave(fault: Fault): void {
    this.#server.faults.begin(fault);
  }

  behave(): Promise<void> {
    return this.#server.behave();
  }

  notifyUnknown(count: number): Promise<void> {
    return this.#server.notifyUnknown(count);
  }

  dropSessions(): void {
    this.#server.sessions.endAll();
  }

  forceLogin(user: string): number {
    if (!this.#server.isApplicationUser(user) && !this.#server.isEndUser(user)) {
      throw new RangeError(`nobody is called ${user}`);
    }
    return this.#server.sessions.forceLogin(user);
  }

  setCpuHigh(high: boolean): void {
    this.#server.setCpuHigh(high);
  }

  refuseFetches(count: number): void {
    this.#server.load.refuseFetches(count);
  }

  adjust(changes: Partial<Adjustable>): void {
    this.#server.adjust(changes);
  }

  setHome(user: string, home: Home | undefined): void {
    this.#server.setHome(user, home);
  }

  goAway(): Promise<void> {
    return this.#uptime.goAway();
  }

  comeBack(): Promise<void> {
    return this.#uptime.comeBack();
  }

  restart(): Promise<void> {
    return this.#uptime.restart();
  }

  async newCertificate(kind?: CertificateKind): Promise<string> {
    if (this.httpsOrigin === undefined) throw new RangeError('there is no certificate while https is off');
    const made = await createCertificate(this.#host, Date.now(), kind);
    await this.#uptime.useCertificate(made);
    return made.certificate;
  }

  async close(): Promise<void> {
    this.#day.stop();
    await Promise.all([this.#control?.close(), this.#uptime.end()]);
  }

  #find(contact: string): string | undefined {
    const { directory } = this.#server;
    return contact.includes('@') ? directory.findContact(contact, this.#host) : directory.find(contact);
  }
}
