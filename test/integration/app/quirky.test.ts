import { afterEach, expect, test, vi } from 'vitest';
import { Endpoint } from '../../../main/endpoint/endpoint.js';
import { systemClock } from '../../../main/presence/clock.js';
import { startWatch } from '../../../main/watch.js';
import { QuirkyServer } from './quirky-server.js';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

test.each([
  ['basic', 'bare'],
  ['rich', 'bare'],
  ['rich', 'cdata'],
  ['rich', 'deep'],
] as const)(
  'a server that does everything the other way is watched all the same: %s, %s',
  async (type, rich) => {
    const server = await QuirkyServer.start();
    open.push(() => server.close());
    server.type = type;
    server.rich = rich;
    const changes: string[] = [];
    const watch = startWatch(
      {
        origin: server.origin,
        credentials: { applicationUser: 'appuser', password: 'p', endUser: 'lead' },
        contacts: ['joe', 'rita'].map((id) => ({ address: `${id}@example.com`, name: id, group: '' })),
        callback: { address: '127.0.0.1', port: 0 },
        type,
        failSafeMs: 600_000,
      },
      new Endpoint(),
      {
        onUpdate({ changes: news }) {
          for (const { contact, from, to } of news)
            changes.push(`${contact.name} ${from.status} -> ${to.status}`);
        },
        onConnection: () => undefined,
      },
      systemClock,
    );
    let stopped = false;
    const stop = async (): Promise<void> => {
      if (!stopped) await watch.stop();
      stopped = true;
    };
    open.push(stop);
    await vi.waitFor(() => expect(watch.connection().kind).toBe('live'));
    expect(watch.roster.entries.map(({ presence }) => presence?.status)).toEqual(['AVAILABLE', 'AVAILABLE']);
    for (const activity of ['away', 'dnd', 'available']) {
      const before = changes.length;
      server.set('joe@example.com', activity);
      await vi.waitFor(() => expect(changes.length).toBe(before + 1));
    }
    expect(changes).toEqual(['joe AVAILABLE -> AWAY', 'joe AWAY -> DND', 'joe DND -> AVAILABLE']);
    await stop();
    expect(server.requests.slice(-2)).toEqual([
      'DELETE /presence-service/users/lead/subscriptions/4711',
      'DELETE /presence-service/endpoints/128',
    ]);
  },
);
