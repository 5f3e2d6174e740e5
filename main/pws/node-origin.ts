import { isIPv6 } from 'node:net';
import type { Redirect } from './service.js';

/**
 * Where the node that a redirect names is reached (wire format 1.5): at the address of its Location, else by its name
 * with the scheme and port of the server that named it. A redirect never leads from TLS to plain HTTP.
 *
 * @param from origin of the server that answered the redirect.
 * @returns what is no URL where the name is none that a computer can have.
 */
export function nodeOrigin(redirect: Redirect, from: string): string {
  const base = new URL(from);
  const isDowngrade = base.protocol === 'https:' && redirect.origin?.startsWith('http:') === true;
  if (redirect.origin !== undefined && !isDowngrade) return redirect.origin;
  const { primaryServer } = redirect;
  const name = isIPv6(primaryServer) ? `[${primaryServer}]` : primaryServer;
  const [, host = '', port] = /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/u.exec(name) ?? [];
  return `${base.protocol}//${host}:${port ?? base.port}`;
}
