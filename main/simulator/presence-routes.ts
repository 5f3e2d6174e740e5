import type Router from '@koa/router';
import type { Context } from 'koa';
import { basicList, richList } from './documents.js';
import { spoil } from './fetch-spoiling.js';
import { readId } from './ids.js';
import { pidf } from './pidf.js';
import { readBasicPresence, readRichPresence, type PresenceChange } from './presence-document.js';
import { PwsFault } from './pws-fault.js';
import { endUserSession, readBody, readOverride, requiredExpiry, requireOwnPath } from './request.js';
import { sendEmpty, sendXml } from './response.js';
import type { Server } from './server.js';
import type { EndUserSession } from './sessions.js';
import type { Watched } from './subscription.js';
import { isContactUri } from './subscription-document.js';

type PresenceType = 'basic' | 'rich';

/** Fetching and setting presence, with an end user's key (wire format 1.14, 1.15). */
export function addPresenceRoutes(router: Router, server: Server): void {
  router.get('/users/:user/presence/:type/subscriptions/:id', (ctx) => {
    const session = endUserSession(ctx, server);
    const type = presenceType(ctx);
    const subscription = server.subscriptions.find(readId(ctx.params['id'] ?? ''), session);
    requireOwnPath(session, ctx.params['user'] ?? '');
    server.load.admitFetch();
    server.admit('fetch');
    const changed = subscription.changes();
    const full = changed.length === 0 && server.behaviours.emptyDelta === 'full';
    const document = presenceDocument(server, type, full ? subscription.all() : changed);
    answerFetch(ctx, server, session, 'subscribed', document, () => subscription.markFetched());
  });

  router.get('/users/:user/presence/:type/contacts/:contact', (ctx) => {
    const session = endUserSession(ctx, server);
    const type = presenceType(ctx);
    requireOwnPath(session, ctx.params['user'] ?? '');
    const uri = ctx.params['contact'] ?? '';
    if (!isContactUri(uri)) throw new PwsFault(124);
    server.load.admitFetch();
    server.admit('poll');
    const watched = { uri, personId: server.directory.findContact(uri, ctx.hostname) };
    answerFetch(ctx, server, session, 'polled', presenceDocument(server, type, [watched]), () => undefined);
  });

  router.put('/users/:user/presence/:type', async (ctx) => {
    const session = endUserSession(ctx, server);
    const type = presenceType(ctx);
    requireOwnPath(session, ctx.params['user'] ?? '');
    const body = await readBody(ctx, server.behaviours.strictBodies);
    const override = readOverride(ctx);
    const expiry = requiredExpiry(ctx);
    const person = server.directory.find(session.user);
    const change = type === 'basic' ? basicChange(body, override, server) : readRichPresence(body, override);
    if (person === undefined) throw new PwsFault(204);
    server.admit('set-presence');
    if (change.kind === 'clear') server.directory.clear(person, change.tupleId);
    else server.directory.publish(person, change.publication, expiry);
    sendEmpty(ctx, 200);
  });
}

function basicChange(body: string, override: boolean, server: Server): PresenceChange {
  const publication = readBasicPresence(body, override);
  const { status } = publication.state;
  if (!server.behaviours.busyAsAway || (status !== 'BUSY' && status !== 'VACATION')) {
    return { kind: 'publish', publication };
  }
  return { kind: 'publish', publication: { ...publication, state: { status: 'AWAY', activities: [] } } };
}

/** Answers a fetch, well or as a fault has it. @param markFetched notes that the client has got it. */
function answerFetch(
  ctx: Context,
  server: Server,
  session: EndUserSession,
  of: 'subscribed' | 'polled',
  document: string,
  markFetched: () => void,
): void {
  const expired = server.faults.take('expire-during-fetch');
  if (expired) {
    markFetched();
    server.sessions.end(expired.session === 'application' ? session.application : session);
    throw new PwsFault(101);
  }
  const spoiled = server.faults.take('spoil-fetches', (fault) => (fault.of ?? of) === of);
  if (!spoiled || spoiled.consumed) markFetched();
  if (spoiled) spoil(ctx, spoiled.answer, document);
  else sendXml(ctx, 200, document);
}

function presenceDocument(server: Server, type: PresenceType, contacts: readonly Watched[]): string {
  const reported = contacts.map(({ uri, personId }) => ({
    uri,
    presence: personId === undefined ? undefined : server.directory.presence(personId),
  }));
  return type === 'basic'
    ? basicList(
        reported.map(({ uri, presence }) => ({ contact: uri, status: presence?.state.status ?? 'UNKNOWN' })),
      )
    : richList(
        reported.map(({ uri, presence }) => pidf(uri, presence)),
        server.behaviours.richForm,
      );
}

function presenceType(ctx: Context & { params: Readonly<Record<string, string>> }): PresenceType {
  const type = ctx.params['type'];
  if (type !== 'basic' && type !== 'rich') throw new PwsFault(110);
  return type;
}
