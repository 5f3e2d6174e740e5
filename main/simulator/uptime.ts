import type { Certificate } from './certificate.js';
import type { Ports } from './ports.js';
import type { Server } from './server.js';

/** What happens to the ports while the simulator runs, one after the other as it was asked for. */
export class Uptime {
  readonly #server: Server;
  readonly #ports: Ports;
  #last: Promise<void> = Promise.resolve();

  constructor(server: Server, ports: Ports) {
    this.#server = server;
    this.#ports = ports;
  }

  goAway(): Promise<void> {
    return this.#inTurn(() => this.#leave());
  }

  /** @throws the system's error when a port is another program's by now. */
  comeBack(): Promise<void> {
    return this.#inTurn(() => this.#return());
  }

  /** As `comeBack`; nobody is logged in afterwards. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#leave();
      this.#server.reset();
      await this.#return();
    });
  }

  useCertificate(certificate: Certificate): Promise<void> {
    return this.#inTurn(() => {
      this.#ports.replaceCertificate(certificate);
      return Promise.resolve();
    });
  }

  /** Goes away for good. */
  end(): Promise<void> {
    return this.#inTurn(async () => {
      this.#server.close();
      await this.#ports.close();
    });
  }

  async #leave(): Promise<void> {
    this.#server.setAway(true);
    await this.#ports.close();
  }

  async #return(): Promise<void> {
    await this.#ports.open();
    this.#server.setAway(false);
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
