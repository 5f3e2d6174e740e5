import type { Context } from 'koa';
import {
  EXPIRY_HEADER,
  EXPIRY_MAX_S,
  EXPIRY_MIN_S,
  OVERRIDE_HEADER,
  SESSION_KEY_HEADER,
} from '../pws/limits.js';
import { PwsFault } from './pws-fault.js';
import type { ApplicationSession, EndUserSession } from './sessions.js';
import type { Server } from './server.js';

// Room for 5000 contacts with long addresses.
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * The request's body.
 *
 * @throws PwsFault 150 where it is too long, is no UTF-8, or is chunked and that is refused.
 */
export async function readBody(ctx: Context, strict: boolean): Promise<string> {
  if (strict && ctx.get('Transfer-Encoding') !== '') throw new PwsFault(150);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new PwsFault(150);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new PwsFault(150);
  }
}

/** The session of the request's key, which must be an application user's. @throws PwsFault 100, 101 or 141. */
export function applicationSession(ctx: Context, server: Server): ApplicationSession {
  const session = server.sessions.find(ctx.get(SESSION_KEY_HEADER).trim());
  if (session.kind !== 'application') throw new PwsFault(141);
  return session;
}

/** The session of the request's key, which must be an end user's. @throws PwsFault 100, 101 or 140. */
export function endUserSession(ctx: Context, server: Server): EndUserSession {
  const session = server.sessions.find(ctx.get(SESSION_KEY_HEADER).trim());
  if (session.kind !== 'end-user') throw new PwsFault(140);
  return session;
}

/** The request's key must be that of the user in the path. @throws PwsFault 101. */
export function requireOwnPath(session: { readonly user: string }, user: string): void {
  if (session.user !== user.toLowerCase()) throw new PwsFault(101);
}

/**
 * Seconds that something is to last: the header's or, as the cookbook has it, those of an element in the body.
 * Undefined where neither is given.
 *
 * @throws PwsFault 131 where they are out of bounds.
 */
export function optionalExpiry(ctx: Context, element?: string): number | undefined {
  const text = ctx.get(EXPIRY_HEADER).trim() || element;
  return text === undefined ? undefined : checkedExpiry(text);
}

/** As `optionalExpiry`, but it must be given. */
export function requiredExpiry(ctx: Context, element?: string): number {
  return optionalExpiry(ctx, element) ?? checkedExpiry('');
}

/** Whether the request overrides what the person's devices say. @throws PwsFault 125. */
export function readOverride(ctx: Context): boolean {
  const text = ctx.get(OVERRIDE_HEADER).trim();
  if (text !== 'true' && text !== 'false') throw new PwsFault(125);
  return text === 'true';
}

function checkedExpiry(text: string): number {
  const seconds = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  if (seconds < EXPIRY_MIN_S || seconds > EXPIRY_MAX_S) throw new PwsFault(131);
  return seconds;
}
