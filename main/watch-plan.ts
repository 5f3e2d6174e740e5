import type { Contact } from './presence/contact.js';
import { parseServerAddress } from './settings/server-address.js';
import { nodeHosts, type Settings } from './settings/schema.js';
import type { WatchPlan } from './watch.js';

/** Makes a plan of valid settings and the application user's password. */
export function planOf(settings: Settings, password: string): WatchPlan {
  const server = parseServerAddress(settings.server.address);
  // Valid settings hold a valid address; anything else would be a fault of the schema.
  if (server.kind === 'invalid') throw new Error(server.reason);
  return {
    origin: server.origin,
    ...(settings.server.certificate === '' ? {} : { certificate: settings.server.certificate }),
    trusted: settings.server.trusted,
    otherNodes: nodeHosts(settings.server.otherNodes),
    credentials: {
      applicationUser: settings.applicationUser.name,
      password,
      endUser: settings.endUser.name,
    },
    contacts: settings.contacts.map((contact): Contact => ({ ...contact })),
    callback: settings.callback,
    type: settings.presence.type,
    failSafeMs: settings.presence.failSafeMinutes * 60_000,
    pollMs: settings.presence.pollSeconds * 1000,
  };
}

/** Whether two plans watch the same people in the same way, whatever those are called and in whichever order. */
export function sameWatch(one: WatchPlan, other: WatchPlan): boolean {
  const needed = ({ contacts, ...rest }: WatchPlan): string =>
    JSON.stringify([rest, contacts.map(({ address }) => address).sort()]);
  return needed(one) === needed(other);
}
