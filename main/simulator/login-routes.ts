import type Router from '@koa/router';
import type { Context } from 'koa';
import { BASE_PATH, SESSION_KEY_HEADER } from '../pws/limits.js';
import { childNamed } from '../pws/xml.js';
import { redirectDocument, sessionDocument } from './documents.js';
import { PwsFault } from './pws-fault.js';
import { applicationSession, readBody, requireOwnPath } from './request.js';
import { readXml } from './request-xml.js';
import { sendEmpty, sendXml, setLocation } from './response.js';
import type { Session } from './sessions.js';
import type { Server } from './server.js';

/** Logins of application and end users, forced and not, and logout (wire format 1.1 to 1.6). */
export function addLoginRoutes(router: Router, server: Server): void {
  router.post('/users/:user/sessions', (ctx) => login(ctx, server, ctx.params['user'] ?? '', false));
  router.put('/users/:user/session', (ctx) => login(ctx, server, ctx.params['user'] ?? '', true));
  router.post('/users//sessions', (ctx) => login(ctx, server, '', false));
  router.put('/users//session', (ctx) => login(ctx, server, '', true));
  router.delete('/users/:user/session', (ctx) => {
    const session = server.sessions.find(ctx.get(SESSION_KEY_HEADER).trim());
    requireOwnPath(session, ctx.params['user'] ?? '');
    server.admit('logout');
    server.sessions.end(session);
    sendEmpty(ctx, 200);
  });
}

async function login(ctx: Context, server: Server, name: string, force: boolean): Promise<void> {
  const user = name.trim();
  if (user === '') throw new PwsFault(113);
  const body = await readBody(ctx, server.behaviours.strictBodies);
  // An end user's login has no body, an application user's no key.
  if (body.trim() === '') loginEndUser(ctx, server, user, force);
  else loginApplicationUser(ctx, server, user, body, force);
}

function loginApplicationUser(
  ctx: Context,
  server: Server,
  user: string,
  body: string,
  force: boolean,
): void {
  const password = childNamed(readXml(body, 'session'), 'password');
  if (!password) throw new PwsFault(112);
  if (password.text.trim() === '') throw new PwsFault(111);
  if (!server.checkPassword(user, password.text) && !server.checkPassword(user, password.text.trim())) {
    throw new PwsFault(114);
  }
  admitLogin(server, 'application-login', force);
  sendSession(ctx, server, user, server.sessions.loginApplicationUser(user, force));
}

function loginEndUser(ctx: Context, server: Server, user: string, force: boolean): void {
  const application = applicationSession(ctx, server);
  admitLogin(server, 'end-user-login', force);
  const home = server.homeOf(user);
  if (home) {
    const { backupServer = home.backupServer } = server.behaviours;
    sendXml(ctx, 307, redirectDocument({ ...home, backupServer }));
    ctx.set('Location', `${home.origin}${BASE_PATH}/users/${encodeURIComponent(user)}/session`);
    ctx.set('Content-Type', 'text/xml');
    return;
  }
  if (!server.isEndUser(user)) throw new PwsFault(114);
  sendSession(ctx, server, user, server.sessions.loginEndUser(application, user, force));
}

function admitLogin(server: Server, login: 'application-login' | 'end-user-login', force: boolean): void {
  server.admit(login, 'login', ...(force ? ['forced-login' as const] : []));
}

function sendSession(ctx: Context, server: Server, user: string, session: Session): void {
  setLocation(ctx, `/users/${encodeURIComponent(user)}/session`);
  sendXml(ctx, 201, sessionDocument(session.key, server.behaviours.backupServer));
}
