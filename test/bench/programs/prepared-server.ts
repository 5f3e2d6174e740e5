/**
 * As much of a Presence Web Service as a client needs: it takes every login and subscription, answers the first fetch
 * of a subscription with everybody and a later one with the change that was prepared. Whoever talks to it meets a
 * server that costs the same.
 */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BASE_PATH } from '../../../main/pws/limits.js';
import { sessionDocument } from '../../../main/simulator/documents.js';
import type { Person } from '../../../main/simulator/person.js';
import { richDocument } from '../documents.js';
import { serve } from '../helper.js';
import { monotonicMs } from '../monotonic.js';
import { addressOf, people } from '../people.js';

export type PreparedRequest =
  /** So many people are known. */
  | { readonly kind: 'begin'; readonly people: number }
  /** From now on each fetch brings a change of somebody; asked for again, it tells how things stand. */
  | { readonly kind: 'stir' }
  /** From now on a fetch brings nothing. */
  | { readonly kind: 'still' }
  /** The next fetch is to bring this document; whoever listens at the url is told. */
  | { readonly kind: 'change'; readonly url: string; readonly document: string };

export interface PreparedAnswer {
  readonly port: number;
  /** Where the client wants to be called; empty until it said so. */
  readonly endpoint: string;
  /** The ids of those that stand. */
  readonly subscriptions: readonly string[];
  /** When the change happened, by `monotonicMs`; answered once it was fetched. */
  readonly at: number;
}

/** What a subscription has to tell. */
interface Subscription {
  /** Everybody, until it was fetched. */
  first: Buffer | undefined;
  /** By turns, where each fetch is to bring a change. */
  readonly changes: readonly Buffer[];
  turn: number;
}

const NOTHING = Buffer.from(richDocument([], 'available'));
const subscriptions = new Map<string, Subscription>();
const state = { endpoint: '', subscribed: 0, change: NOTHING, stirs: false, fetched: (): void => undefined };
let team = new Map<string, Person>();
// An idle connection stays: which side gives it up first, and what was on its way then, is nothing to measure.
const server = createServer({ keepAliveTimeout: 0 }, (request, response) => void answer(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

serve(async (request: PreparedRequest): Promise<PreparedAnswer> => {
  let at = 0;
  switch (request.kind) {
    case 'begin':
      team = new Map(people(request.people).map((person) => [addressOf(person), person]));
      break;
    case 'stir':
      state.stirs = true;
      break;
    case 'still':
      state.stirs = false;
      break;
    case 'change':
      at = await change(request.url, request.document);
      break;
  }
  return { port, endpoint: state.endpoint, subscriptions: [...subscriptions.keys()], at };
});

async function change(url: string, document: string): Promise<number> {
  state.change = Buffer.from(document);
  const fetched = new Promise<void>((resolve) => (state.fetched = resolve));
  const at = monotonicMs();
  // Without an agent the connection closes with the answer, as the simulator has it.
  const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
  response.resume();
  if (response.statusCode !== 200) throw new Error(`called back, and was answered ${response.statusCode}`);
  await fetched;
  return at;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '' } = request;
  const path = url.slice(BASE_PATH.length);
  if (method === 'GET') {
    const document = fetchedFrom(path.slice(path.lastIndexOf('/') + 1));
    response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': document.length });
    response.end(document, state.fetched);
    return;
  }
  let body = '';
  for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) body += chunk;
  if (method !== 'POST') {
    if (method === 'DELETE') subscriptions.delete(path.slice(path.lastIndexOf('/') + 1));
    response.end();
    return;
  }
  if (path.endsWith('/sessions')) {
    response.writeHead(201).end(sessionDocument('00000000-0000-4000-8000-000000000000'));
    return;
  }
  if (path === '/endpoints') {
    state.endpoint = /<url>(.*)<\/url>/su.exec(body)?.[1] ?? '';
    response.writeHead(201, { Location: `${url}/1` }).end();
    return;
  }
  const id = String((state.subscribed += 1));
  subscriptions.set(id, subscriptionTo(subscribedIn(body)));
  response.writeHead(201, { Location: `${url}/${id}` }).end();
}

function fetchedFrom(id: string): Buffer {
  const subscription = subscriptions.get(id);
  const first = subscription?.first;
  if (subscription && first) {
    subscription.first = undefined;
    return first;
  }
  if (subscription && state.stirs) {
    const { changes } = subscription;
    return changes[(subscription.turn += 1) % changes.length] ?? NOTHING;
  }
  const { change: prepared } = state;
  state.change = NOTHING;
  return prepared;
}

function subscriptionTo(some: readonly Person[]): Subscription {
  const changes = (['away', 'in-a-meeting'] as const).map((word) =>
    Buffer.from(richDocument(some.slice(0, 1), word)),
  );
  return { first: Buffer.from(richDocument(some, 'available')), changes, turn: 0 };
}

function subscribedIn(body: string): Person[] {
  return [...body.matchAll(/contactURI="([^"]*)"/gu)].flatMap(([, address = '']) => team.get(address) ?? []);
}
