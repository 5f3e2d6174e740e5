import { PwsError } from '../pws/pws-error.js';
import type { ApplicationSession, EndUserSession, PresenceService, Redirect } from '../pws/service.js';
import type { ConnectionStep } from './connection.js';

/** Both logins, and the server that they are valid on. */
export interface Session {
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
  readonly service: PresenceService;
  /** The service of the node that a redirect names. */
  readonly serviceOf: (redirect: Redirect) => PresenceService;
  readonly onStep: (step: ConnectionStep) => void;
  readonly signal: AbortSignal;
}

/**
 * Logs in the application user, then the end user (wire format 1.1, 1.3). Not forced, so that every installation of
 * one application user shares its session; forced only where the server answers that a session stands in the way
 * (409 or 160). A redirect is followed once, by logging both in on the node that it names (wire format 1.5).
 *
 * @throws PwsError
 */
export async function logIn(plan: LoginPlan): Promise<Session> {
  const first = await logInOn(plan.service, plan);
  if (first.kind === 'session') return first.session;
  const second = await logInOn(plan.serviceOf(first), plan);
  if (second.kind === 'session') return second.session;
  throw new PwsError({
    kind: 'refused',
    message: `The servers send the end user to one another: ${first.primaryServer}, then ${second.primaryServer}.`,
    advice: 'Ask the administrator which server the end user belongs to, and enter that one in the settings.',
    status: 307,
  });
}

async function logInOn(
  service: PresenceService,
  { credentials, onStep, signal }: LoginPlan,
): Promise<{ kind: 'session'; session: Session } | Redirect> {
  onStep('application-login');
  const application = await forcedIfNeeded((force) =>
    service.loginApplicationUser(credentials.applicationUser, credentials.password, { force, signal }),
  ).catch((error: unknown) => {
    throw isBareUnauthorized(error) ? wrongCredentials(error) : error;
  });
  onStep('end-user-login');
  const endUser = await forcedIfNeeded((force) =>
    service.loginEndUser(application, credentials.endUser, { force, signal }),
  );
  return endUser.kind === 'redirect'
    ? endUser
    : { kind: 'session', session: { service, application, endUser } };
}

async function forcedIfNeeded<T>(login: (force: boolean) => Promise<T>): Promise<T> {
  try {
    return await login(false);
  } catch (error) {
    const isTaken =
      error instanceof PwsError && (error.code === 160 || (error.code === undefined && error.status === 409));
    if (!isTaken) throw error;
    return login(true);
  }
}

function isBareUnauthorized(error: unknown): error is PwsError {
  return error instanceof PwsError && error.status === 401 && error.code === undefined;
}

/** Where a password is sent, 401 means the password and not a session that was lost (wire format 6.12). */
function wrongCredentials({ message, advice }: PwsError): PwsError {
  return new PwsError({ kind: 'credentials', message, advice, status: 401 });
}
