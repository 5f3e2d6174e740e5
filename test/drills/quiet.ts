import { subscribe } from 'node:diagnostics_channel';
import { Agent, ClientRequest, type ServerResponse } from 'node:http';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';

/** So many turns without anything under way, and nothing will come by itself any more. */
const CALM_TURNS = 4;
/** After so many busy turns somebody waits for real time, and we may wait with them. */
const BUSY_TURNS = 200;
const PATIENCE_MS = 30_000;
/** What else a program may wait for in the system: names, files, connections, other programs. */
const WAITS = /(?:Req|ReqWrap|ReqPromise|ReqCallback|ConnectWrap|ProcessWrap)$/u;

const underWay = new Set<ClientRequest | ServerResponse>();

function follow(one: ClientRequest | ServerResponse): void {
  underWay.add(one);
  one.once('close', () => underWay.delete(one));
}

// Node tells of a request only once it is on its connection; every request, over TLS too, passes here before.
const agent = Agent.prototype as unknown as { addRequest(request: ClientRequest, ...more: unknown[]): void };
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its own agent below
const { addRequest } = agent;
agent.addRequest = function (request, ...more) {
  follow(request);
  addRequest.call(this, request, ...more);
};
subscribe('http.server.request.start', (message) => {
  follow((message as { readonly response: ServerResponse }).response);
});

/** Waits until every request that this process sends or answers is through, and what follows from it. */
export async function quiet(): Promise<void> {
  const began = performance.now();
  let calm = 0;
  for (let turns = 0; calm < CALM_TURNS; turns++) {
    await turn();
    const isBusy = underWay.size > 0 || process.getActiveResourcesInfo().some((name) => WAITS.test(name));
    calm = isBusy ? 0 : calm + 1;
    if (turns % BUSY_TURNS === BUSY_TURNS - 1) await wait(1);
    if (performance.now() - began > PATIENCE_MS) throw new Error(`Never quiet: ${describe()}`);
  }
}

function describe(): string {
  const requests = [...underWay].map((one) =>
    one instanceof ClientRequest ? `${one.method} ${one.path}` : `the answer to ${one.req.url ?? ''}`,
  );
  return [...requests, ...new Set(process.getActiveResourcesInfo())].join(', ');
}
