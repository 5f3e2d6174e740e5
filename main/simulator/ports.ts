import type { RequestListener } from 'node:http';
import type { Certificate } from './certificate.js';
import { listen, type Listener } from './listener.js';

export interface PortsOptions {
  readonly handler: RequestListener;
  readonly host: string;
  /** 0: any free one, null: none. */
  readonly httpPort: number | null;
  readonly httpsPort: number | null;
  /** Of https; needed where there is that port. */
  readonly certificate: Certificate | undefined;
}

interface Door {
  readonly secure: boolean;
  /** The one asked for, until it opened for the first time. */
  port: number;
  origin: string;
  listener: Listener | undefined;
}

/** The ports of the web service, which can close and open again at the same place. Its calls must not overlap. */
export class Ports {
  readonly #handler: RequestListener;
  readonly #host: string;
  readonly #doors: readonly Door[];
  #certificate: Certificate | undefined;

  constructor({ handler, host, httpPort, httpsPort, certificate }: PortsOptions) {
    this.#handler = handler;
    this.#host = host;
    this.#certificate = certificate;
    this.#doors = [door(false, httpPort), door(true, httpsPort)].flat();
  }

  /** Scheme, host and port, once it was open. */
  origin(secure: boolean): string | undefined {
    return this.#doors.find((candidate) => candidate.secure === secure)?.origin;
  }

  get certificate(): Certificate | undefined {
    return this.#certificate;
  }

  /**
   * Opens those that are closed: all or, where one cannot be had, none.
   *
   * @throws the system's error (EADDRINUSE, …) when a port cannot be had.
   */
  async open(): Promise<void> {
    try {
      for (const closed of this.#doors.filter(({ listener }) => !listener)) {
        const certificate = closed.secure ? this.#certificate : undefined;
        const listener = await listen(this.#handler, this.#host, closed.port, certificate);
        closed.listener = listener;
        closed.port = listener.port;
        closed.origin = listener.origin;
      }
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Closes them with every connection. */
  async close(): Promise<void> {
    const listeners = this.#doors.flatMap(({ listener }) => listener ?? []);
    for (const each of this.#doors) each.listener = undefined;
    await Promise.all(listeners.map((listener) => listener.close()));
  }

  /** From now on https has this certificate; its connections are closed. */
  replaceCertificate(certificate: Certificate): void {
    this.#certificate = certificate;
    for (const { secure, listener } of this.#doors) if (secure) listener?.replaceCertificate(certificate);
  }
}

function door(secure: boolean, port: number | null): Door[] {
  return port === null ? [] : [{ secure, port, origin: '', listener: undefined }];
}
