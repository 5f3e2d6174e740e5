import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { drill, FAIL_SAFE, HAS_MANY_ADDRESSES, HOUR, MINUTE, POLL, SECOND, type Drill } from './drill.js';

/** The address from which this computer reaches the server, as the system says. */
let ownAddress = '127.0.0.1';

vi.mock(import('../../main/endpoint/callback-address.js'), async (original) => ({
  ...(await original()),
  callbackAddress: () => Promise.resolve({ advertised: ownAddress, listen: ownAddress }),
}));

// One loopback address is the server's; whoever calls from another one plays another computer.
vi.mock(import('../../main/endpoint/network-address.js'), async (original) => ({
  ...(await original()),
  isLoopback: (address: string) => address === '127.0.0.1',
}));

/** A change is seen when the server is asked next. */
const SEEN = POLL + 2 * SECOND;

/** Another program that has a port, and knows nothing of notifications. */
async function takePort(): Promise<{ port: number; free: () => Promise<void> }> {
  const holder = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const free = async (): Promise<void> => {
    if (!holder.listening) return;
    const closed = once(holder, 'close');
    holder.close();
    holder.closeAllConnections();
    await closed;
  };
  onTestFinished(free);
  return { port: (holder.address() as AddressInfo).port, free };
}

/** The computer is reached at another address from now on, and not at the one before. */
async function move(d: Drill): Promise<void> {
  onTestFinished(() => {
    ownAddress = '127.0.0.1';
  });
  ownAddress = '127.0.0.2';
  await d.installation.unplug();
}

describe('Callbacks', () => {
  drill({
    name: 'None arrives, as if a firewall kept them out',
    happens: 'From the start on and for half an hour; then it is opened.',
    people: 220,
    server: { faults: [{ kind: 'lose-notifications' }] },
    async run(d) {
      await d.begin({ told: false, seenWithin: SEEN });
      for (let changes = 0; changes < 6; changes++) {
        d.change('during', 5);
        await d.untilRight(SEEN, 'right at the next look');
        await d.pass(5 * MINUTE);
      }
      await d.server.behave();
      await d.end(SEEN);
      expect(d.installation.isTold).toBe(true);
    },
  });

  drill({
    name: 'The port is taken',
    happens: 'Another program has it for half an hour.',
    async run(d) {
      await d.startServer();
      const { port, free } = await takePort();
      d.install({ callback: { address: '', port, sources: 'server' } });
      await d.begin({ told: false, seenWithin: SEEN });
      for (let changes = 0; changes < 3; changes++) {
        d.change('during');
        await d.untilRight(SEEN, 'right at the next look');
        await d.pass(10 * MINUTE);
      }
      await free();
      await d.end(SEEN);
      await d.until(() => d.installation.isTold, MINUTE, 'told again');
    },
  });

  if (!HAS_MANY_ADDRESSES) return;

  drill({
    name: 'The computer gets another address',
    happens: 'The server goes on calling the old one, where nobody is.',
    people: 220,
    installation: { addresses: () => [ownAddress] },
    async run(d) {
      await d.begin();
      await move(d);
      d.change('during', 10);
      await d.end(MINUTE);
      expect(d.server.activity).toMatchObject({ liveEndpoints: 1, liveSubscriptions: 3 });
      expect(d.installation.isTold).toBe(true);
    },
  });

  drill({
    name: 'The computer gets another address, and nobody notices',
    happens: 'Only when the server is asked next it is found out.',
    async run(d) {
      await d.begin();
      await move(d);
      d.change('during', 2);
      await d.end(FAIL_SAFE + MINUTE);
      expect(d.installation.isTold).toBe(true);
    },
  });

  drill({
    name: 'A stranger calls',
    happens: 'From an address that is no server’s, with the right secret and a subscription of ours.',
    async run(d) {
      await d.begin();
      const { fetches } = d.server.activity;
      const { path = '', port } = d.installation.callback ?? {};
      for (let calls = 0; calls < 50; calls++) {
        const call = request({
          host: '127.0.0.1',
          localAddress: '127.0.0.3',
          port,
          path: `${path}?id=1&eventType=PRESENCE_NOTIFICATION`,
          agent: false,
        }).end();
        const [answer] = (await d.within(once(call, 'response'))) as [{ statusCode: number; resume(): void }];
        answer.resume();
        expect(answer.statusCode).toBe(404);
      }
      expect(d.server.activity.fetches).toBe(fetches);
      expect(d.installation.journal.counts.get('turnedAway')).toBe(50);
      await d.during(HOUR);
      await d.end(5 * SECOND);
    },
  });
});
