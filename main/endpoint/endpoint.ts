import { randomBytes } from 'node:crypto';
import type { Receiver } from './application.js';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connections.js';
import { Listener } from './listener.js';

/** Where to listen, and who takes what arrives. */
export interface EndpointOptions extends Receiver {
  /** An address of this computer. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The path's unguessable last segment, from `newToken`, where it is to be the same as before. */
  readonly token?: string;
}

/** A new unguessable last segment for a path. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** The path that ends in a token. */
export function callbackPathOf(token: string): string {
  return `/pws/${token}`;
}

/** A url path that a server may call. */
export interface CallbackPath {
  /** With an unguessable last segment, as in `/pws/Zk3…`. */
  readonly path: string;
  /** Where it listens; another port than asked for only where 0 asked for any. */
  readonly port: number;
  /** Takes no more calls. The port is free again when nobody else uses it. */
  close(): Promise<void>;
}

/**
 * The small web service that IM & Presence servers call (wire format 1.16). Several callers may share a port, each
 * with a path of its own: a connection can be tested while another is live.
 */
export class Endpoint {
  readonly #listeners = new Map<string, Promise<Listener>>();

  constructor(private readonly limits: ConnectionLimits = CONNECTION_LIMITS) {}

  /**
   * Listens for notifications on an address and port of this computer.
   *
   * @throws EndpointError when the port cannot be had.
   */
  async open(options: EndpointOptions): Promise<CallbackPath> {
    const { host, port } = options;
    const key = `${host} ${port}`;
    const starting = this.#listeners.get(key) ?? Listener.start(host, port, this.limits);
    this.#listeners.set(key, starting);
    let listener: Listener;
    try {
      listener = await starting;
    } catch (error) {
      if (this.#listeners.get(key) === starting) this.#listeners.delete(key);
      throw error;
    }
    // The last other path may have closed while this one waited, and the listener with it.
    if (this.#listeners.get(key) !== starting) return this.open(options);
    const { token = newToken() } = options;
    listener.receivers.set(token, options);
    return {
      path: callbackPathOf(token),
      port: listener.port,
      close: async () => {
        listener.receivers.delete(token);
        if (listener.receivers.size > 0 || this.#listeners.get(key) !== starting) return;
        this.#listeners.delete(key);
        await listener.stop();
      },
    };
  }
}
