import { HTTPS_PORT } from '../pws/limits.js';
import type { Home } from './options.js';

/** A home on another node by its host name, with a port where that is not the usual one: `imp2` or `imp2:9443`. */
export function homeAt(host: string): Home {
  const primaryServer = host.replace(/:\d+$/u, '');
  const origin = primaryServer === host ? `https://${host}:${HTTPS_PORT}` : `https://${host}`;
  return { primaryServer, backupServer: primaryServer, origin };
}
