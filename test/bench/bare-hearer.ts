import { once } from 'node:events';
import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BASE_PATH } from '../../main/pws/limits.js';
import { callbackUrl } from '../../main/simulator/callback.js';
import type { Change, Exchange, Hearer } from './exchange.js';
import { monotonicMs } from './monotonic.js';

/** The bare exchange: says 200 to the call, gets the document over a connection that is kept, and looks at nothing. */
export class BareHearer implements Hearer {
  readonly #agent = new Agent({ keepAlive: true });
  #taken: (at: number) => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly origin: string,
  ) {
    server.on('request', (_, response) => {
      response.end();
      this.#fetch();
    });
  }

  static async open({ origin }: Exchange): Promise<BareHearer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BareHearer(server, origin);
  }

  url({ subscription }: Change): string {
    return callbackUrl(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/pws`, subscription);
  }

  rest(): Promise<void> {
    return Promise.resolve();
  }

  taken(): Promise<number> {
    return new Promise((resolve) => (this.#taken = resolve));
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #fetch(): void {
    get(
      `${this.origin}${BASE_PATH}/users/rita/presence/rich/subscriptions/bare`,
      { agent: this.#agent },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          if (Buffer.concat(chunks).length > 0) this.#taken(monotonicMs());
        });
      },
    );
  }
}
