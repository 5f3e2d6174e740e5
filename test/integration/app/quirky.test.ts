import { afterEach, expect, test, vi } from 'vitest';
import { startWatch } from '../../../main/watch.js';
import { watchPieces, watchPlan } from '../../support/watching.js';
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
      watchPlan(server.origin, [], {
        credentials: { applicationUser: 'appuser', password: 'p', endUser: 'lead' },
        contacts: ['joe', 'rita'].map((id) => ({ address: `${id}@example.com`, name: id, group: '' })),
        type,
      }),
      watchPieces(),
      {
        onUpdate({ changes: news }) {
          for (const { contact, from, to } of news)
            changes.push(`${contact.name} ${from.status} -> ${to.status}`);
        },
        onConnection: () => undefined,
      },
    );
    let stopped = false;
    const stop = async (): Promise<void> => {
      if (!stopped) await watch.stop();
      stopped = true;
    };
    open.push(stop);
    await vi.waitFor(() => expect(watch.connection().kind).toBe('live'), { timeout: 10_000 });
    expect(watch.roster.entries.map(({ presence }) => presence?.status)).toEqual(['AVAILABLE', 'AVAILABLE']);
    for (const activity of ['away', 'dnd', 'available']) {
      const before = changes.length;
      server.set('joe@example.com', activity);
      // A subscription is fetched twice a second at most.
      await vi.waitFor(() => expect(changes.length).toBe(before + 1), { timeout: 10_000 });
    }
    expect(changes).toEqual(['joe AVAILABLE -> AWAY', 'joe AWAY -> DND', 'joe DND -> AVAILABLE']);
    await stop();
    expect(server.requests.slice(-2)).toEqual([
      'DELETE /presence-service/users/lead/subscriptions/4711',
      'DELETE /presence-service/endpoints/128',
    ]);
  },
);
