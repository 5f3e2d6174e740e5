import { words } from '../../preload/words/spoken.js';
import { createdId } from './created-id.js';
import {
  createHttpExchange,
  type HttpAnswer,
  type HttpExchange,
  type HttpExchangeOptions,
  type HttpRequest,
} from './http-exchange.js';
import { inTurns } from './in-turns.js';
import {
  BASE_PATH,
  CONTACTS_PER_MESSAGE,
  ENDPOINT_EXPIRY_MAX_S,
  EVENT_TYPE,
  EXPIRY_HEADER,
  EXPIRY_MAX_S,
  EXPIRY_MIN_S,
  SESSION_KEY_HEADER,
} from './limits.js';
import { readPresenceDocument } from './presence-document.js';
import { PwsError } from './pws-error.js';
import { errorCode, refusal } from './refusal.js';
import type {
  ApplicationSession,
  CallOptions,
  EndUserSession,
  PresenceReport,
  PresenceService,
  PresenceType,
} from './service.js';
import { readLogin, type Login } from './session-document.js';
import { reading, readingOn } from './unreadable.js';
import { escapeXml } from './xml.js';

/**
 * The Presence Web Service of one server over REST (wire format 1). Reads tolerantly and writes strictly: any 2xx is
 * a success, ids come from the last path segment of Location, names count without their namespaces (wire format 7).
 */
export function createRestService(options: HttpExchangeOptions): PresenceService & { close(): void } {
  const exchange = createHttpExchange(options);
  return { ...restService(exchange), close: () => exchange.close() };
}

function restService(exchange: HttpExchange): PresenceService {
  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = await exchange.send(request);
    if (answer.status < 200 || answer.status > 299) throw refusal(answer.status, answer.body);
    return answer;
  }

  /** A login, or the redirect that a server answers instead: with status 307, or in a document of its own. */
  async function logIn(
    user: string,
    request: Pick<HttpRequest, 'headers' | 'body' | 'signal'>,
    force: boolean,
  ): Promise<Login> {
    const path = force ? `${userPath(user)}/session` : `${userPath(user)}/sessions`;
    const answer = await exchange.send({ ...request, method: force ? 'PUT' : 'POST', path });
    if (answer.status !== 307 && (answer.status < 200 || answer.status > 299)) {
      throw refusal(answer.status, answer.body);
    }
    return reading(() => readLogin(answer));
  }

  async function presence(
    path: string,
    type: PresenceType,
    session: EndUserSession,
    options: CallOptions = {},
  ): Promise<PresenceReport[] | undefined> {
    const { status, body } = await send({ method: 'GET', path, headers: keyHeader(session), ...options });
    if (body.trim() === '') return undefined;
    const { strangeAdvice, strangeRichAdvice } = words().server;
    const advice = type === 'rich' ? strangeRichAdvice : strangeAdvice;
    const reports = await readingOn(inTurns(readPresenceDocument(body)), advice);
    // The same component answers SOAP errors with 200: an error is not to pass for a list without news.
    if (reports.length === 0 && errorCode(body) !== undefined) throw refusal(status, body);
    return reports;
  }

  return {
    async loginApplicationUser(user, password, { force = false, ...options } = {}) {
      const body = `<session><password>${escapeXml(password)}</password></session>`;
      const login = await logIn(user, { body, ...options }, force);
      if (login.kind === 'redirect') {
        throw new PwsError({
          kind: 'unreadable',
          ...words().server.applicationUserMoved(login.primaryServer),
        });
      }
      return { ...login, kind: 'application', user };
    },

    async loginEndUser(session, user, { force = false, ...options } = {}) {
      const login = await logIn(user, { body: '', headers: keyHeader(session), ...options }, force);
      return login.kind === 'redirect' ? login : { ...login, kind: 'end-user', user };
    },

    async logout(session, options = {}) {
      await send({
        method: 'DELETE',
        path: `${userPath(session.user)}/session`,
        headers: keyHeader(session),
        ...options,
      });
    },

    async registerEndpoint(session, url, expirySeconds, options = {}) {
      const answer = await send({
        method: 'POST',
        path: `${BASE_PATH}/endpoints`,
        headers: { ...keyHeader(session), ...expiryHeader(expirySeconds, ENDPOINT_EXPIRY_MAX_S) },
        body: `<endpoint><url>${escapeXml(url)}</url></endpoint>`,
        ...options,
      });
      return createdId(answer, 'endpoints', ['endPointID', 'endpointId', 'endpointID', 'id']);
    },

    async refreshEndpoint(session, endpointId, expirySeconds, options = {}) {
      // Without a body: a url in it would be error 123.
      await send({
        method: 'PUT',
        path: `${BASE_PATH}/endpoints/${encodeURIComponent(endpointId)}`,
        headers: { ...keyHeader(session), ...expiryHeader(expirySeconds, ENDPOINT_EXPIRY_MAX_S) },
        body: '',
        ...options,
      });
    },

    async unregisterEndpoint(session, endpointId, options = {}) {
      await send({
        method: 'DELETE',
        path: `${BASE_PATH}/endpoints/${encodeURIComponent(endpointId)}`,
        headers: keyHeader(session),
        ...options,
      });
    },

    async subscribe(session, request, options = {}) {
      if (request.contacts.length === 0 || request.contacts.length > CONTACTS_PER_MESSAGE) {
        throw invalid(words().server.contactsAtOnce(CONTACTS_PER_MESSAGE));
      }
      const contacts = request.contacts
        .map((contact) => `<contact contactURI="${escapeXml(contact)}"/>`)
        .join('');
      const answer = await send({
        method: 'POST',
        path: `${userPath(session.user)}/subscriptions`,
        headers: { ...keyHeader(session), ...expiryHeader(request.expirySeconds) },
        body:
          `<subscription><contactsList>${contacts}</contactsList>` +
          `<subscriptionType>${EVENT_TYPE}</subscriptionType>` +
          `<endPointID>${escapeXml(request.endpointId)}</endPointID></subscription>`,
        ...options,
      });
      return createdId(answer, 'subscriptions', ['subscriptionID', 'subscriptionId', 'id']);
    },

    async unsubscribe(session, subscriptionId, options = {}) {
      await send({
        method: 'DELETE',
        path: `${userPath(session.user)}/subscriptions/${encodeURIComponent(subscriptionId)}`,
        headers: keyHeader(session),
        ...options,
      });
    },

    subscribedPresence(session, subscriptionId, type, options) {
      const id = encodeURIComponent(subscriptionId);
      const path = `${userPath(session.user)}/presence/${type}/subscriptions/${id}`;
      return presence(path, type, session, options);
    },

    async polledPresence(session, contact, type, options) {
      const path = `${userPath(session.user)}/presence/${type}/contacts/${pathSegment(contact)}`;
      return (await presence(path, type, session, options)) ?? [];
    },
  };
}

function userPath(user: string): string {
  return `${BASE_PATH}/users/${pathSegment(user)}`;
}

/** Escapes a path segment, leaving the `@` as the samples send it (wire format 1.14). */
function pathSegment(text: string): string {
  // Half a character has no UTF-8; bodies carry the replacement for it too.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%40', '@');
}

function keyHeader(session: ApplicationSession | EndUserSession): Record<string, string> {
  return { [SESSION_KEY_HEADER]: session.key };
}

function expiryHeader(seconds: number, most: number = EXPIRY_MAX_S): Record<string, string> {
  if (!Number.isInteger(seconds) || seconds < EXPIRY_MIN_S || seconds > most) {
    throw invalid(words().server.lifetime(EXPIRY_MIN_S, most));
  }
  return { [EXPIRY_HEADER]: String(seconds) };
}

function invalid(said: { readonly message: string; readonly advice: string }): PwsError {
  return new PwsError({ kind: 'invalid', ...said });
}
