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
    const { message, advice } = words(code, host, port, facts);
    super(message);
    this.advice = advice;
    if (facts.freePort !== undefined) this.freePort = facts.freePort;
  }
}

function words(
  code: string,
  host: string,
  port: number,
  { holder, freePort }: PortFacts,
): { message: string; advice: string } {
  const another = port === 8081 ? 8090 : 8081;
  switch (code) {
    case 'EADDRINUSE': {
      const who = holder ? `${holder.name} (process ${holder.pid})` : 'another program';
      const instead =
        freePort === undefined
          ? `choose another port in the settings, such as ${another}`
          : `use port ${freePort} instead`;
      return {
        message: `Port ${port} of this computer is taken by ${who}.`,
        advice: `End that program, or ${instead}.`,
      };
    }
    case 'EACCES':
      return {
        message: `The system does not let Rollcall use port ${port}.`,
        advice:
          freePort === undefined
            ? `Choose a port above 1023 in the settings, such as ${another}.`
            : `Use port ${freePort} instead.`,
      };
    case 'EADDRNOTAVAIL':
      return {
        message: `${host} is not an address of this computer now.`,
        advice: 'Check the callback address in the settings, or leave it empty to have it found.',
      };
    default:
      return {
        message: `Rollcall cannot listen on port ${port} of this computer.`,
        advice: 'Choose another port in the settings, such as 8080.',
      };
  }
}
