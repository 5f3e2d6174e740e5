import { words } from '../../preload/words/spoken.js';
import type { PortHolder } from './port-holder.js';

/** What is known of a port that cannot be had. */
export interface PortFacts {
  /** The program that has it, where the system tells. */
  readonly holder?: PortHolder;
  /** A common port that can be had instead. */
  readonly freePort?: number;
}

/** The endpoint cannot listen. The message says what is wrong, the advice what to do. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly advice: string;
  /** A common port that could be had when this one could not. */
  readonly freePort?: number;

  /** @param code the system's error name, such as `EADDRINUSE`. */
  constructor(
    readonly code: string,
    host: string,
    port: number,
    facts: PortFacts = {},
  ) {
    const { message, advice } = said(code, host, port, facts);
    super(message);
    this.advice = advice;
    if (facts.freePort !== undefined) this.freePort = facts.freePort;
  }
}

function said(
  code: string,
  host: string,
  port: number,
  { holder, freePort }: PortFacts,
): { readonly message: string; readonly advice: string } {
  const { callback } = words();
  const another = port === 8081 ? 8090 : 8081;
  switch (code) {
    case 'EADDRINUSE': {
      const who = holder ? callback.holder(holder.name, holder.pid) : callback.unknownHolder;
      return freePort === undefined
        ? callback.portTaken(port, who, another)
        : callback.portTakenUse(port, who, freePort);
    }
    case 'EACCES':
      return freePort === undefined
        ? callback.portRefused(port, another)
        : callback.portRefusedUse(port, freePort);
    case 'EADDRNOTAVAIL':
      return callback.notOurAddress(host);
    default:
      return callback.cannotListen(port);
  }
}
