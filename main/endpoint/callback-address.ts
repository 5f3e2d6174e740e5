import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { words } from '../../preload/words/spoken.js';

/** Where the server is to call, and where this computer listens for it. */
export interface CallbackAddress {
  /** Host as told to the server. */
  readonly advertised: string;
  /** Address to listen on: the advertised one where this computer has it, else all of its addresses. */
  readonly listen: string;
}

/**
 * Decides which address of this computer the server is told. With a configured one (an address or a name) it is
 * that; without, the address from which this computer's traffic to the server leaves.
 *
 * @throws Error with `advice` when no address is configured and there is no way to the server to take it from.
 */
export async function callbackAddress(configured: string, serverHost: string): Promise<CallbackAddress> {
  if (configured === '') {
    const address = await addressToward(serverHost).catch((error: unknown) => {
      const { message, advice } = words().callback.noAddress;
      throw Object.assign(new Error(message, { cause: error }), { advice, mayPass: true });
    });
    return { advertised: address, listen: address };
  }
  const address = await resolved(configured);
  if (address !== undefined && isOwn(address)) return { advertised: configured, listen: address };
  // Behind address translation the server calls an address that is not ours: listen wherever it may arrive.
  return { advertised: configured, listen: address !== undefined && isIPv6(address) ? '::' : '0.0.0.0' };
}

/** The url to register: scheme, host, port and path (wire format 1.7; plain http, see 1.16). */
export function callbackUrl(host: string, port: number, path: string): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}${path}`;
}

/** The local address of packets to a host. Connecting a datagram socket picks a route and sends nothing. */
async function addressToward(host: string): Promise<string> {
  const { address, family } = await lookup(host.replace(/^\[|\]$/gu, ''));
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.connect(9, address, resolve);
    });
    return socket.address().address;
  } finally {
    socket.close();
  }
}

async function resolved(host: string): Promise<string | undefined> {
  try {
    return (await lookup(host)).address;
  } catch {
    return undefined;
  }
}

/** Whether this computer has an IP address now. */
export function isOwn(address: string): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some((entry) => entry.address === address));
}
