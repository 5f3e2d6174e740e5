import type { Socket } from 'node:net';
import { normalAddress } from './network-address.js';

/** How much callers may take up. */
export interface ConnectionLimits {
  /** Open connections in all. */
  readonly total: number;
  readonly perAddress: number;
  /** Connections from addresses that are not admitted, all of them together. */
  readonly strangers: number;
  /** How long a connection stays after its last complete request, or after its beginning without one. */
  readonly silenceMs: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  total: 256,
  perAddress: 32,
  strangers: 8,
  silenceMs: 5_000,
};

/** The connections of one port: keeps out those beyond the limits and ends those on which nothing is asked. */
export class Connections {
  readonly #deadlines = new Map<Socket, NodeJS.Timeout>();
  readonly #perAddress = new Map<string, number>();
  #strangers = 0;

  /** @param admits whether anybody here takes calls from an address. */
  constructor(
    private readonly limits: ConnectionLimits,
    private readonly admits: (address: string) => boolean,
  ) {}

  /** Keeps a new connection, or drops it. */
  accept(socket: Socket): void {
    const address = normalAddress(socket.remoteAddress ?? '');
    const before = this.#perAddress.get(address) ?? 0;
    // Decided once, so that the count comes out even when the address is admitted later.
    const stranger = !this.admits(address);
    if (before >= this.limits.perAddress || (stranger && this.#strangers >= this.limits.strangers)) {
      socket.destroy();
      return;
    }
    this.#perAddress.set(address, before + 1);
    if (stranger) this.#strangers += 1;
    // One deadline for all that can be slow: saying nothing, a head byte by byte, an answer that is not taken.
    this.#deadlines.set(
      socket,
      setTimeout(() => socket.destroy(), this.limits.silenceMs),
    );
    socket.once('close', () => this.#forget(socket, address, stranger));
  }

  /** A complete request came: its connection may stay for another while. */
  asked(socket: Socket): void {
    this.#deadlines.get(socket)?.refresh();
  }

  dropAll(): void {
    for (const socket of this.#deadlines.keys()) socket.destroy();
  }

  #forget(socket: Socket, address: string, stranger: boolean): void {
    clearTimeout(this.#deadlines.get(socket));
    this.#deadlines.delete(socket);
    if (stranger) this.#strangers -= 1;
    const left = (this.#perAddress.get(address) ?? 0) - 1;
    if (left > 0) this.#perAddress.set(address, left);
    else this.#perAddress.delete(address);
  }
}
