import { isIPv4, isIPv6 } from 'node:net';

/**
 * The one spelling of an IP address: lower case, shortest form, without brackets and zone id; an IPv4 address that
 * was mapped into IPv6 is IPv4 again. What is no address is only made lower case.
 */
export function normalAddress(address: string): string {
  // It has one spelling only, and nearly every address is one.
  if (isIPv4(address)) return address;
  const plain = address
    .replace(/^\[|\]$/gu, '')
    .replace(/%.*$/su, '')
    .toLowerCase();
  if (!isIPv6(plain)) return plain;
  const shortest = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/u.exec(shortest);
  if (!mapped) return shortest;
  return mapped
    .slice(1)
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/** Whether a normal address always means this very computer. */
export function isLoopback(address: string): boolean {
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}
