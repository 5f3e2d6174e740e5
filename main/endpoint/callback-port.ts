import { words } from '../../preload/words/spoken.js';

/**
 * Ports that guides to PWS call common for an endpoint (wire format 1.16), the most usual first; which others work is
 * not documented.
 */
const COMMON_PORTS = [8080, 82, 80];
/** Reported not to work. */
const DEAF_PORT = 5000;

/** What to know about a port before choosing it; undefined where there is nothing. */
export function portWarning(port: number): string | undefined {
  if (COMMON_PORTS.includes(port)) return undefined;
  const { deafPort, unusualPort } = words().callback;
  return port === DEAF_PORT ? deafPort(port) : unusualPort;
}

/** The first common port, other than the one that cannot be had, of which `canListen` says yes; undefined without. */
export async function freeCommonPort(
  refused: number,
  canListen: (port: number) => Promise<boolean>,
): Promise<number | undefined> {
  for (const port of COMMON_PORTS) {
    if (port !== refused && (await canListen(port))) return port;
  }
  return undefined;
}
