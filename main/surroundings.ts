import { networkInterfaces } from 'node:os';
import type { Clock } from './presence/clock.js';

/** How often this computer is looked at. */
const LOOK_MS = 10_000;
/** The clock ran so far ahead of the timers: they stood still, which they do in a sleep. */
const SLEPT_MS = 30_000;

export interface SurroundingsOptions {
  readonly clock: Clock;
  /** The addresses that this computer has now. */
  readonly addresses: () => readonly string[];
  readonly onWake: () => void;
  readonly onNetwork: () => void;
}

/**
 * Notices that this computer slept and that it is in another network, also where the system tells nobody; answers the
 * function that stops it. A clock that was set ahead looks like a sleep, which does no harm.
 */
export function followSurroundings({ clock, addresses, onWake, onNetwork }: SurroundingsOptions): () => void {
  let before = look();
  let callOff = clock.after(LOOK_MS, next);

  function look(): { ahead: number; network: string } {
    return { ahead: clock.now() - clock.uptime(), network: [...addresses()].sort().join(' ') };
  }

  function next(): void {
    const now = look();
    const slept = now.ahead - before.ahead >= SLEPT_MS;
    const moved = now.network !== before.network;
    before = now;
    callOff = clock.after(LOOK_MS, next);
    if (slept) onWake();
    else if (moved) onNetwork();
  }

  return () => callOff();
}

/** This computer's addresses that lead somewhere: inner and link-local ones come and go with containers and cables. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/iu.test(address))
    .map(({ address }) => address);
}
