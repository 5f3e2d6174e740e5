import { words } from '../../preload/words/spoken.js';
import { PwsError } from '../pws/pws-error.js';
import type { ApplicationSession, EndUserSession, PresenceService, Redirect } from '../pws/service.js';
import type { ConnectionStep, WatchedNode } from './connection.js';
import type { Forcing } from './forcing.js';
import type { Journal } from './journal.js';

/** A server of the cluster, and who it is to us. */
export interface Node extends WatchedNode {
  readonly service: PresenceService;
}

/** Both logins, and the node that they are valid on. */
export interface Session {
  readonly node: Node;
  readonly service: PresenceService;
  readonly application: ApplicationSession;
  readonly endUser: EndUserSession;
}

export interface Credentials {
  readonly applicationUser: string;
  readonly password: string;
  readonly endUser: string;
}

export interface LoginPlan {
  readonly credentials: Credentials;
  readonly forcing: Forcing;
  readonly journal: Journal;
  readonly onStep: (step: ConnectionStep) => void;
  readonly signal: AbortSignal;
}

export type LoginAnswer = { readonly kind: 'session'; readonly session: Session } | Redirect;

/**
 * Logs in the application user, then the end user, on one node (wire format 1.1, 1.3). Not forced, so that every
 * installation of one application user shares its session; forced only where the server answers twice that a session
 * stands in the way (409 or 160).
 *
 * @throws PwsError, or SessionTaken where forcing would only go back and forth.
 */
export async function logInOn(node: Node, plan: LoginPlan): Promise<LoginAnswer> {
  const { credentials, journal, onStep, signal } = plan;
  const { service } = node;
  const { applicationUser, password, endUser: endUserName } = credentials;
  onStep('application-login');
  const application = await journal.step(words().steps.logIn(applicationUser, node.host), () =>
    forcedIfNeeded(applicationUser, plan, (force) =>
      service.loginApplicationUser(applicationUser, password, { force, signal }),
    ).catch((error: unknown) => {
      throw isBareUnauthorized(error) ? wrongCredentials(error) : error;
    }),
  );
  onStep('end-user-login');
  const endUser = await journal.step(words().steps.logIn(endUserName, node.host), () =>
    forcedIfNeeded(endUserName, plan, (force) =>
      service.loginEndUser(application, endUserName, { force, signal }),
    ),
  );
  return endUser.kind === 'redirect'
    ? endUser
    : { kind: 'session', session: { node, service, application, endUser } };
}

async function forcedIfNeeded<T>(
  user: string,
  { forcing, journal, signal }: LoginPlan,
  login: (force: boolean) => Promise<T>,
): Promise<T> {
  journal.count('logins');
  try {
    return await login(false);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  await forcing.turn(user, signal);
  // Whoever had it may have gone in the meantime.
  try {
    return await login(false);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  journal.count('forcedLogins');
  forcing.forced(user);
  return login(true);
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof PwsError && (error.code === 160 || (error.code === undefined && error.status === 409))
  );
}

function isBareUnauthorized(error: unknown): error is PwsError {
  return error instanceof PwsError && error.status === 401 && error.code === undefined;
}

/** Where a password is sent, 401 means the password and not a session that was lost (wire format 6.12). */
function wrongCredentials({ message, advice }: PwsError): PwsError {
  return new PwsError({ kind: 'credentials', message, advice, status: 401 });
}
