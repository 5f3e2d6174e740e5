import { words } from '../../preload/words/spoken.js';
import type { HttpAnswer } from './http-exchange.js';
import type { Redirect } from './service.js';
import { elementsNamed, parseXml, XmlError, type XmlElement } from './xml.js';

export type Login =
  { readonly kind: 'session'; readonly key: string; readonly backupServer?: string } | Redirect;

/** A host name or address, a port after it where there is one: what else a server might say is none. */
const SERVER = /^(?:\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(?::\d{1,5})?$/iu;

/**
 * Reads what a login answers: a session key, or a redirect to the server that has the user (wire format 1.1, 1.5).
 * The backup server may be an attribute or a child, of the session or of an element in it.
 *
 * @throws XmlError when it is neither.
 */
export function readLogin(answer: HttpAnswer): Login {
  const origin = originOf(answer.location);
  const root = readRoot(answer, origin !== undefined);
  const redirect = root && first(root, 'redirect');
  const primaryServer =
    redirect?.attributes['primaryServer']?.trim() || (answer.status === 307 && origin?.hostname);
  if (primaryServer) {
    // People read it, and it becomes an address to ask.
    if (!SERVER.test(primaryServer)) throw new XmlError(words().server.faults.noServer);
    const backupServer = serverIn(redirect?.attributes['backupServer']);
    return {
      kind: 'redirect',
      primaryServer,
      ...(origin?.hostname === primaryServer.toLowerCase() ? { origin: origin.origin } : {}),
      ...(backupServer ? { backupServer } : {}),
    };
  }
  const key = root && (first(root, 'sessionKey') ?? first(root, 'session-key'))?.text.trim();
  if (!key) throw new XmlError(words().server.faults.noKey);
  // A key travels in a header: what cannot stand there is no key.
  if (!/^[\x21-\x7e]{1,512}$/u.test(key)) throw new XmlError(words().server.faults.badKey);
  const backupServer = backupOf(root);
  return { kind: 'session', key, ...(backupServer === undefined ? {} : { backupServer }) };
}

/** A redirect that names its server in the Location needs no readable document besides. */
function readRoot(answer: HttpAnswer, isLocated: boolean): XmlElement | undefined {
  if (answer.body.trim() === '') return undefined;
  try {
    return parseXml(answer.body);
  } catch (error) {
    if (error instanceof XmlError && answer.status === 307 && isLocated) return undefined;
    throw error;
  }
}

function backupOf(root: XmlElement): string | undefined {
  const holders = [root, ...root.children];
  const attribute = holders.map((holder) => serverIn(holder.attributes['backupServer'])).find(Boolean);
  return attribute ?? serverIn(first(root, 'backupServer')?.text);
}

function serverIn(text = ''): string | undefined {
  const server = text.trim();
  return SERVER.test(server) ? server : undefined;
}

function first(root: XmlElement, name: string): XmlElement | undefined {
  for (const element of elementsNamed(root, name)) return element;
  return undefined;
}

function originOf(location: string | undefined): URL | undefined {
  if (location === undefined || !URL.canParse(location)) return undefined;
  const url = new URL(location);
  // Other schemes have no origin that could be asked.
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
