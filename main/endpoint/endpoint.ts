import { randomBytes } from 'node:crypto';
import { Listener, type NotificationHandler } from './listener.js';

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

  /**
   * Listens for notifications on an address and port of this computer.
   *
   * @param port 0 for any free one.
   * @throws EndpointError when the port cannot be had.
   */
  async open(host: string, port: number, onNotification: NotificationHandler): Promise<CallbackPath> {
    const key = `${host} ${port}`;
    const starting = this.#listeners.get(key) ?? Listener.start(host, port);
    this.#listeners.set(key, starting);
    let listener: Listener;
    try {
      listener = await starting;
    } catch (error) {
      this.#listeners.delete(key);
      throw error;
    }
    // The last other path may have closed while this one waited, and the listener with it.
    if (this.#listeners.get(key) !== starting) return this.open(host, port, onNotification);
    const token = randomBytes(24).toString('base64url');
    listener.handlers.set(token, onNotification);
    return {
      path: `/pws/${token}`,
      port: listener.port,
      close: async () => {
        listener.handlers.delete(token);
        if (listener.handlers.size > 0 || this.#listeners.get(key) !== starting) return;
        this.#listeners.delete(key);
        await listener.stop();
      },
    };
  }
}
