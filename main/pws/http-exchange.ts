import { Agent as HttpAgent } from 'node:http';
import type { Axios } from 'axios';
import { words } from '../../preload/words/spoken.js';
import { Places } from './places.js';
import { PwsError } from './pws-error.js';
import { givenUp, timedOut, unreached } from './unreached.js';
import { unreadable } from './unreadable.js';
import { untrusted } from './untrusted.js';
import { VerifyingAgent, type Trust } from './verifying-agent.js';

/** Responses above this are refused, in bytes: 5,000 rich contacts take about half of it. */
export const RESPONSE_MAX_BYTES = 8 * 1024 * 1024;

/** So few: a server limits the requests of a second, and notifications of many subscriptions may come at once. */
const AT_ONCE = 4;

/** Connections are kept, but not so long that something on the way has forgotten them. */
const CONNECTIONS = { keepAlive: true, maxSockets: AT_ONCE, timeout: 60_000 };

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the origin on, as in `/presence-service/endpoints`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** XML; its length is sent, for the server takes no chunks (wire format 1). */
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** The answer's Location, where it has one. */
  readonly location?: string;
  readonly body: string;
}

export interface HttpExchangeOptions {
  /** Scheme, host and port of the server. */
  readonly origin: string;
  /** What is trusted besides the public authorities, or instead of them. */
  readonly trust?: Trust;
  /** How long an answer may take, in milliseconds, once it was asked for: those before it have a time of their own. */
  readonly timeoutMs?: number;
}

/**
 * Requests to one server over kept-alive connections. Certificates are always verified, anew for every connection;
 * redirects are never followed.
 */
export interface HttpExchange {
  /** @throws PwsError when no whole answer came; any answer, of whatever status, is returned. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends every connection, idle or in use: a request that is under way gets no answer any more. */
  close(): void;
}

export function createHttpExchange(options: HttpExchangeOptions): HttpExchange {
  const { timeoutMs = 20_000 } = options;
  const places = new Places(AT_ONCE);
  const httpAgent = new HttpAgent(CONNECTIONS);
  let httpsAgent: VerifyingAgent | undefined;
  let client: Promise<Axios> | undefined;

  return {
    async send(request) {
      client ??= createClient(options.origin, httpAgent);
      const axios = await client;
      httpsAgent ??= new VerifyingAgent(options.origin, options.trust ?? {}, CONNECTIONS);
      const stop = new AbortController();
      const giveUp = (): void => stop.abort(givenUp());
      // Axios bounds the silence only: an answer that drips would take for ever.
      const tooLate = (): void => {
        const late = timedOut(options.origin);
        stop.abort(late);
        // A server that is silent to one is silent to all: in turn they would wait for minutes.
        places.sendAway(late);
      };
      let timer: NodeJS.Timeout | undefined;
      let leave: (() => void) | undefined;
      request.signal?.addEventListener('abort', giveUp);
      if (request.signal?.aborted) giveUp();
      let response;
      try {
        leave = await places.take(stop.signal);
        timer = setTimeout(tooLate, timeoutMs);
        response = await axios.request<Buffer>({
          method: request.method,
          url: request.path,
          headers: {
            Accept: 'application/xml, text/xml, */*',
            ...request.headers,
            ...contentType(request.body),
          },
          data: request.body === undefined ? undefined : Buffer.from(request.body, 'utf8'),
          signal: stop.signal,
          httpsAgent,
        });
      } catch (error) {
        const reason: unknown = stop.signal.reason;
        if (reason instanceof PwsError) throw reason;
        // Closed without a word: the next one would find the same. It is not asked once more, for the server may have
        // taken what it would have told for told.
        if (wasKept(error)) for (const agent of [httpAgent, httpsAgent]) keepNone(agent);
        const refusal = httpsAgent.refusal(error);
        throw refusal ? untrusted(refusal) : unreached(error, options.origin);
      } finally {
        clearTimeout(timer);
        leave?.();
        request.signal?.removeEventListener('abort', giveUp);
      }
      const location: unknown = response.headers['location'];
      return {
        status: response.status,
        body: decodeUtf8(response.data, response.status),
        ...(typeof location === 'string' ? { location } : {}),
      };
    },
    close() {
      places.sendAway(givenUp());
      httpAgent.destroy();
      httpsAgent?.destroy();
    },
  };
}

/** Axios is loaded here and no sooner: that takes longer than all that shows the list, which needs no server. */
async function createClient(origin: string, httpAgent: HttpAgent): Promise<Axios> {
  // The class itself: what `axios.create` presets besides would be merged anew into every request.
  const { Axios } = await import('axios');
  return new Axios({
    adapter: 'http',
    baseURL: origin,
    httpAgent,
    // A redirect names another host, and following it would hand that host our session key.
    maxRedirects: 0,
    maxContentLength: RESPONSE_MAX_BYTES,
    responseType: 'arraybuffer',
    // An IM & Presence server is a neighbour: the proxy to the internet is not the way to it.
    proxy: false,
  });
}

/** Whether a request failed on a connection that was kept from one before it. */
function wasKept(error: unknown): boolean {
  const { request } = error as { request?: { reusedSocket?: unknown } };
  return request?.reusedSocket === true;
}

/** From now on each request has a connection of its own. */
function keepNone(agent: HttpAgent): void {
  Object.assign(agent, { keepAlive: false });
  for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
}

/** False keeps axios from calling an empty body a form. */
function contentType(body: string | undefined): Record<string, string | false> {
  return { 'Content-Type': body === undefined || body === '' ? false : 'text/xml; charset=UTF-8' };
}

/** What is no success may be a page in any encoding: there the status counts, and a code is ASCII. */
function decodeUtf8(bytes: Uint8Array, status: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: status >= 200 && status <= 299 }).decode(bytes);
  } catch {
    throw unreadable(words().server.notText);
  }
}
