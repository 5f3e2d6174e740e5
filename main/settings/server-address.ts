import { words } from '../../preload/words/spoken.js';
import { HTTP_PORT, HTTPS_PORT } from '../pws/limits.js';

export type ServerAddress =
  | {
      readonly kind: 'valid';
      /** Scheme, host and port, as in `https://imp.example.com:8083`. */
      readonly origin: string;
      readonly host: string;
      readonly secure: boolean;
    }
  | { readonly kind: 'invalid'; readonly reason: string };

const invalid = (reason: string): ServerAddress => ({ kind: 'invalid', reason });

/**
 * Reads a server's address as people write it: `imp.example.com`, `imp.example.com:8443`, `https://…`, `http://…`.
 * Without a scheme it is https; without a port it is 8083, or 8082 for http (wire format 1).
 */
export function parseServerAddress(address: string): ServerAddress {
  const typed = address.trim();
  if (typed === '') return invalid(words().fields.server.empty);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return invalid(words().fields.server.scheme);
  }
  const secure = scheme !== 'http';
  const rest = scheme === undefined ? typed : typed.slice(scheme.length + 3);
  // An IPv6 address as people copy it; with a port it needs its brackets.
  if (/^[0-9a-f]*(?::[0-9a-f.]*){2,}$/iu.test(rest))
    return parseServerAddress(`${secure ? 'https' : 'http'}://[${rest}]`);
  const parts = /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}._-]+)(?::(\d{1,5}))?\/?$/iu.exec(rest);
  const [, name, portText] = parts ?? [];
  if (name === undefined || !/[\p{L}\p{N}:]/u.test(name)) return invalid(words().fields.server.form);
  const port = portText === undefined ? (secure ? HTTPS_PORT : HTTP_PORT) : Number(portText);
  if (port < 1 || port > 65_535) return invalid(words().fields.server.port);
  let host: string;
  try {
    host = new URL(`http://${name}`).hostname;
  } catch {
    return invalid(words().fields.server.impossible);
  }
  return { kind: 'valid', origin: `${secure ? 'https' : 'http'}://${host}:${port}`, host, secure };
}
