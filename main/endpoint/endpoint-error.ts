/** The endpoint cannot listen. The message says what is wrong, the advice what to do. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly advice: string;

  /** @param code the system's error name, such as `EADDRINUSE`. */
  constructor(
    readonly code: string,
    host: string,
    port: number,
  ) {
    const { message, advice } = words(code, host, port);
    super(message);
    this.advice = advice;
  }
}

function words(code: string, host: string, port: number): { message: string; advice: string } {
  switch (code) {
    case 'EADDRINUSE':
      return {
        message: `Port ${port} of this computer is taken by another program.`,
        advice: `End that program, or choose another port in the settings, such as ${port === 8080 ? 82 : 8080}.`,
      };
    case 'EACCES':
      return {
        message: `The system does not let Rollcall use port ${port}.`,
        advice: 'Choose a port above 1023 in the settings, such as 8080.',
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
