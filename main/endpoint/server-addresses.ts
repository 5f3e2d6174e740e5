import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isOwn as isOwnNow } from './callback-address.js';
import { isLoopback, normalAddress } from './network-address.js';

/** Whoever calls may make us look names up: no more often than this. */
const LOOK_UP_AGAIN_MS = 60_000;

/** What the addresses are found with. */
export interface AddressSources {
  /** Milliseconds. */
  readonly clock: { now(): number };
  /** Every address of a name; rejects when there is none to be had. The system's look-up unless given. */
  readonly lookUp?: (name: string) => Promise<readonly string[]>;
  /** Whether this computer has an address now. */
  readonly isOwn?: (address: string) => boolean;
}

interface Host {
  readonly name: string;
  addresses: ReadonlySet<string>;
  /** When the last look-up began; undefined before the first. */
  askedAt: number | undefined;
  failed: boolean;
  asking: Promise<void> | undefined;
}

/**
 * The addresses that notifications may come from: those of the servers that were named. Which node of a cluster calls
 * is not documented (wire format 6.9), so each may.
 */
export class ServerAddresses {
  readonly #hosts = new Map<string, Host>();
  readonly #clock: { now(): number };
  readonly #lookUp: (name: string) => Promise<readonly string[]>;
  readonly #isOwn: (address: string) => boolean;

  /** @param hosts names or IP addresses, these with or without brackets. */
  constructor(hosts: Iterable<string>, { clock, lookUp = lookUpAll, isOwn = isOwnNow }: AddressSources) {
    this.#clock = clock;
    this.#lookUp = lookUp;
    this.#isOwn = isOwn;
    for (const host of hosts) this.add(host);
  }

  /** One more server. Its name is looked up by the next `resolve`. */
  add(host: string): void {
    const name = normalAddress(host);
    if (this.#hosts.has(name)) return;
    this.#hosts.set(name, {
      name,
      addresses: new Set(isIP(name) === 0 ? [] : [name]),
      askedAt: undefined,
      failed: false,
      asking: undefined,
    });
  }

  /**
   * Looks up every name that was not looked up within the last minute, or not with success. A name that cannot be
   * looked up keeps the addresses it had. Never rejects.
   */
  async resolve(): Promise<void> {
    await this.#ask(({ askedAt, failed }) => failed || this.#isDue(askedAt));
  }

  /**
   * Whether a call from this address may be a server's. An unknown one makes us look the names up again meanwhile, at
   * most once a minute: a server that moved is known at its next call.
   */
  admits(address: string): boolean {
    const caller = normalAddress(address);
    const known = [...this.#hosts.values()];
    if (known.some(({ addresses }) => addresses.has(caller))) return true;
    // Between two programs of one computer the system picks the caller's address.
    if (this.#isHere(caller) && known.some((host) => [...host.addresses].some((own) => this.#isHere(own)))) {
      return true;
    }
    void this.#ask(({ askedAt }) => this.#isDue(askedAt));
    return false;
  }

  #isHere(address: string): boolean {
    return isLoopback(address) || this.#isOwn(address);
  }

  #isDue(askedAt: number | undefined): boolean {
    if (askedAt === undefined) return true;
    const age = this.#clock.now() - askedAt;
    // A clock that was put back must not keep a name for the time it was put back by.
    return age < 0 || age >= LOOK_UP_AGAIN_MS;
  }

  async #ask(isDue: (host: Host) => boolean): Promise<void> {
    const names = [...this.#hosts.values()].filter(({ name }) => isIP(name) === 0);
    await Promise.all(names.map((host) => this.#askFor(host, isDue(host))));
  }

  /** Who asks while a look-up is under way waits for that one. */
  async #askFor(host: Host, isDue: boolean): Promise<void> {
    if (!host.asking && isDue) {
      host.askedAt = this.#clock.now();
      host.asking = this.#update(host).finally(() => (host.asking = undefined));
    }
    await host.asking;
  }

  async #update(host: Host): Promise<void> {
    try {
      host.addresses = new Set((await this.#lookUp(host.name)).map(normalAddress));
      host.failed = false;
    } catch {
      host.failed = true;
    }
  }
}

async function lookUpAll(name: string): Promise<string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}
