import { callbackAddress, callbackUrl } from './endpoint/callback-address.js';
import { callbackPathOf, newToken, type CallbackPath, type Endpoint } from './endpoint/endpoint.js';
import { EndpointError } from './endpoint/endpoint-error.js';
import type { ServerAddresses } from './endpoint/server-addresses.js';
import type { Callback } from './presence/callback.js';
import { problemOf } from './presence/problem.js';

export interface CallbackPlan {
  /** Scheme, host and port of the server. */
  readonly origin: string;
  /** Address and port of this computer as the server sees it; an empty address is found, port 0 is any. */
  readonly callback: {
    readonly address: string;
    readonly port: number;
    /** Whose calls are taken. */
    readonly sources: 'server' | 'anyone';
  };
}

export interface CallbackPieces {
  readonly endpoint: Endpoint;
  readonly addresses: ServerAddresses;
  readonly onTurnedAway: (address: string) => void;
}

/** The endpoint as the monitor sees it. It goes on listening while its address stays the same. */
export function createCallback(
  { origin, callback }: CallbackPlan,
  { endpoint, addresses, onTurnedAway }: CallbackPieces,
): Callback & {
  /** Address and port that the server was told last; not the rest of the url, which is a secret. */
  readonly calledAt: string | undefined;
} {
  // One for good, so that the url stays the same when the port is free again.
  const token = newToken();
  let handler: (subscriptionId: string) => boolean = () => false;
  let open: { readonly path: CallbackPath; readonly listen: string } | undefined;
  let turnedAway: string | undefined;
  let calledAt: string | undefined;
  const told = (url: string): string => {
    calledAt = new URL(url).host;
    return url;
  };

  return {
    async open(onNotification) {
      handler = onNotification;
      const [{ advertised, listen }] = await Promise.all([
        callbackAddress(callback.address, new URL(origin).hostname),
        addresses.resolve(),
      ]);
      if (open && open.listen !== listen) await this.close();
      try {
        open ??= {
          listen,
          path: await endpoint.open({
            host: listen,
            port: callback.port,
            token,
            onNotification: (id) => handler(id),
            admits: (address) => callback.sources === 'anyone' || addresses.admits(address),
            onTurnedAway(address) {
              turnedAway = address;
              onTurnedAway(address);
            },
          }),
        };
      } catch (error) {
        if (!(error instanceof EndpointError)) throw error;
        // Whoever has the port has it for now: the server is told where we mean to listen, and is asked meanwhile.
        return {
          url: told(callbackUrl(advertised, callback.port, callbackPathOf(token))),
          deaf: problemOf(error),
        };
      }
      return { url: told(callbackUrl(advertised, open.path.port, open.path.path)) };
    },
    get turnedAway() {
      return turnedAway;
    },
    get calledAt() {
      return calledAt;
    },
    async close() {
      const closing = open;
      open = undefined;
      await closing?.path.close();
    },
  };
}
