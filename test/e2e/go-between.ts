import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface GoBetween {
  /** Where it is to be asked, as if it were the server. */
  readonly origin: string;
  /** Every session key that went through. */
  readonly keys: ReadonlySet<string>;
  close(): void;
}

/** Stands between the app and a server, hands everything on, and keeps the session keys that it sees. */
export async function startGoBetween(server: string): Promise<GoBetween> {
  const keys = new Set<string>();
  const listener = createServer((asked, answer) => {
    const key = asked.headers['presence-session-key'];
    if (typeof key === 'string') keys.add(key);
    const { method, headers } = asked;
    const onward = request(new URL(asked.url ?? '/', server), { method, headers }, (given) => {
      void text(given).then((body) => {
        for (const [, found = ''] of body.matchAll(/<sessionKey>([^<]+)</gu)) keys.add(found);
        const headers = { ...given.headers };
        delete headers['transfer-encoding'];
        answer.writeHead(given.statusCode ?? 502, headers).end(body);
      });
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    origin: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    keys,
    close() {
      listener.close();
      listener.closeAllConnections();
    },
  };
}
