import { callbackAddress, callbackUrl } from './endpoint/callback-address.js';
import type { CallbackPath, Endpoint } from './endpoint/endpoint.js';
import type { Clock } from './presence/clock.js';
import type { Connection } from './presence/connection.js';
import type { Contact } from './presence/contact.js';
import { Monitor, type Callback } from './presence/monitor.js';
import { Roster, type RosterUpdate } from './presence/roster.js';
import type { Credentials } from './presence/session.js';
import { nodeOrigin } from './pws/node-origin.js';
import { createRestService } from './pws/rest-service.js';
import type { PresenceType } from './pws/service.js';

/** Everything that watching a team needs to know. */
export interface WatchPlan {
  /** Scheme, host and port of the server. */
  readonly origin: string;
  /** PEM of a certificate or authority to trust besides the public authorities. */
  readonly certificate?: string;
  readonly credentials: Credentials;
  readonly contacts: readonly Contact[];
  /** Address and port of this computer as the server sees it; an empty address is found, port 0 is any. */
  readonly callback: { readonly address: string; readonly port: number };
  readonly type: PresenceType;
  readonly failSafeMs: number;
}

export interface WatchListener {
  onUpdate(update: RosterUpdate): void;
  onConnection(connection: Connection): void;
}

/** A team being watched: client, endpoint, monitor and roster, joined. Knows no window. */
export interface Watch {
  readonly roster: Roster;
  /** How the connection stands now. */
  connection(): Connection;
  retry(): void;
  /** Takes what is ours off the server and stops listening. */
  stop(): Promise<void>;
}

export function startWatch(
  plan: WatchPlan,
  endpoint: Endpoint,
  listener: WatchListener,
  clock: Clock,
): Watch {
  const roster = new Roster(plan.contacts);
  const services = new Map<string, ReturnType<typeof createRestService>>();
  const serviceAt = (origin: string): ReturnType<typeof createRestService> => {
    const known = services.get(origin);
    if (known) return known;
    const { certificate } = plan;
    const service = createRestService({ origin, ...(certificate === undefined ? {} : { certificate }) });
    services.set(origin, service);
    return service;
  };

  let connection: Connection = { kind: 'connecting', step: 'application-login' };
  const monitor = new Monitor({
    ...plan,
    service: serviceAt(plan.origin),
    serviceOf: (redirect) => serviceAt(nodeOrigin(redirect, plan.origin)),
    callback: createCallback(endpoint, plan),
    contacts: plan.contacts.map(({ address }) => address),
    clock,
    random: Math.random,
    onReports: (reports) => listener.onUpdate(roster.merge(reports, clock.now())),
    onConnection: (next) => {
      connection = next;
      listener.onConnection(next);
    },
  });
  monitor.start();

  return {
    roster,
    connection: () => connection,
    retry: () => monitor.retry(),
    async stop() {
      await monitor.stop();
      for (const service of services.values()) service.close();
    },
  };
}

/** The endpoint as the monitor sees it. It goes on listening while its address stays the same. */
export function createCallback(
  endpoint: Endpoint,
  { origin, callback }: Pick<WatchPlan, 'origin' | 'callback'>,
): Callback {
  let handler: (subscriptionId: string) => boolean = () => false;
  let open: { readonly path: CallbackPath; readonly listen: string } | undefined;

  return {
    async open(onNotification) {
      handler = onNotification;
      const { advertised, listen } = await callbackAddress(callback.address, new URL(origin).hostname);
      if (open && open.listen !== listen) await this.close();
      open ??= { path: await endpoint.open(listen, callback.port, (id) => handler(id)), listen };
      return callbackUrl(advertised, open.path.port, open.path.path);
    },
    async close() {
      const closing = open;
      open = undefined;
      await closing?.path.close();
    },
  };
}
