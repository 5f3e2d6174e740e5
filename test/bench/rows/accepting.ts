import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Endpoint } from '../../../main/endpoint/endpoint.js';
import { EVENT_TYPE } from '../../../main/pws/limits.js';
import { Helper } from '../helper.js';
import type { Called, Calling } from '../programs/callers.js';
import type { Bench, Measurement, Row } from '../row.js';

const CONNECTIONS = 50;
/** Two servers of a cluster: one address alone may not have so many connections. */
const FROM = ['127.0.0.1', '127.0.0.2'];
const SLICE_MS = 1_000;
const SLICES = 4;
/** As the endpoint has it. */
const KEEP_ALIVE = { keepAliveTimeout: 5_000, requestsPerConnection: 100 };
const SUBSCRIPTION = '17';

interface Target {
  readonly port: number;
  readonly path: string;
  readonly close: () => Promise<void>;
}

/** Row 11: how many calls the endpoint takes, beside a server that says 200 to everything. */
export const accepting: Row = {
  number: 11,
  title: 'callbacks accepted a second by the endpoint, 50 connections',
  baseline: 'a bare http server that answers 200, with the same keep-alive',
  measure,
};

async function measure({ rounds, quick, ...bench }: Bench): Promise<Measurement[]> {
  const callers = await Helper.start<Calling, Called>(bench, 'callers');
  const endpoint = await openEndpoint();
  const bare = await openBare();
  const rate = async ({ port, path }: Target): Promise<number> => {
    const { accepted, refused, milliseconds } = await callers.ask({
      port,
      paths: [path],
      connections: CONNECTIONS,
      from: FROM,
      calls: Number.MAX_SAFE_INTEGER,
      milliseconds: quick ? SLICE_MS / 10 : SLICE_MS,
    });
    if (refused > 0) throw new Error(`${refused} calls were refused`);
    return (accepted / milliseconds) * 1000;
  };

  await rate(bare);
  await rate(endpoint);
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let bareSum = 0;
    let oursSum = 0;
    for (let slice = 0; slice < SLICES; slice += 1) {
      bareSum += await rate(bare);
      oursSum += await rate(endpoint);
    }
    baseline.push(bareSum / SLICES);
    ours.push(oursSum / SLICES);
  }
  await Promise.all([endpoint.close(), bare.close(), callers.stop()]);
  return [{ name: 'accepted', unit: 'per s', ours, baseline, target: { kind: 'at-least', times: 0.6 } }];
}

async function openEndpoint(): Promise<Target> {
  const opened = await new Endpoint().open({
    host: '127.0.0.1',
    port: 0,
    onNotification: (id) => id === SUBSCRIPTION,
    admits: (address) => FROM.includes(address),
  });
  return { ...opened, path: `${opened.path}?id=${SUBSCRIPTION}&eventType=${EVENT_TYPE}` };
}

async function openBare(): Promise<Target> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE.keepAliveTimeout }, (_, response) => {
    response.end();
  });
  server.maxRequestsPerSocket = KEEP_ALIVE.requestsPerConnection;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    path: `/pws/bare?id=${SUBSCRIPTION}&eventType=${EVENT_TYPE}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
