import { createServer, type Server } from 'node:net';

/**
 * Makes a server listen, on its own: no other process may have the port too.
 *
 * @throws the system's error, with its `code`.
 */
export async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Whether a port can be had now, found out by having it for a moment. */
export async function canListen(host: string, port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, host, port);
  } catch {
    return false;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}
