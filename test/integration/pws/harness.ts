import { onTestFinished } from 'vitest';
import type { HttpExchangeOptions } from '../../../main/pws/http-exchange.js';
import { PwsError } from '../../../main/pws/pws-error.js';
import { createRestService } from '../../../main/pws/rest-service.js';
import type { ApplicationSession, EndUserSession } from '../../../main/pws/service.js';
import { rawServer, type Answerer, type RawServer } from './raw-server.js';

export const APPLICATION: ApplicationSession = { kind: 'application', user: 'appuser', key: 'app-key' };
export const END_USER: EndUserSession = { kind: 'end-user', user: 'joe', key: 'joe-key' };

export type RestService = ReturnType<typeof createRestService>;

/** A client that closes its connections when the test ends. */
export function client(options: HttpExchangeOptions): RestService {
  const service = createRestService(options);
  onTestFinished(() => service.close());
  return service;
}

/** A raw server and a client of it. */
export async function pair(
  answer: Answerer,
  options: Partial<HttpExchangeOptions> = {},
): Promise<{ server: RawServer; service: RestService }> {
  const server = await rawServer(answer);
  return { server, service: client({ origin: server.origin, ...options }) };
}

/** What a call came to nothing with. */
export async function failure(call: Promise<unknown>): Promise<PwsError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PwsError) return error;
  throw new Error('not a PwsError', { cause: error });
}

/** Every call of the service, each with the answer that it takes for a success. */
export const CALLS: Readonly<Record<string, (service: RestService) => Promise<unknown>>> = {
  loginApplicationUser: (service) => service.loginApplicationUser('appuser', 'secret'),
  forcedLoginApplicationUser: (service) => service.loginApplicationUser('appuser', 'secret', { force: true }),
  loginEndUser: (service) => service.loginEndUser(APPLICATION, 'joe'),
  forcedLoginEndUser: (service) => service.loginEndUser(APPLICATION, 'joe', { force: true }),
  logout: (service) => service.logout(END_USER),
  registerEndpoint: (service) => service.registerEndpoint(APPLICATION, 'http://10.0.0.5:8080/pws', 3600),
  refreshEndpoint: (service) => service.refreshEndpoint(APPLICATION, '1', 3600),
  unregisterEndpoint: (service) => service.unregisterEndpoint(APPLICATION, '1'),
  subscribe: (service) =>
    service.subscribe(END_USER, { contacts: ['rita@example.com'], endpointId: '1', expirySeconds: 3600 }),
  unsubscribe: (service) => service.unsubscribe(END_USER, '1'),
  subscribedPresence: (service) => service.subscribedPresence(END_USER, '1', 'rich'),
  polledPresence: (service) => service.polledPresence(END_USER, 'rita@example.com', 'basic'),
};
