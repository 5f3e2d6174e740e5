import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A request as it came, byte by byte (bytes above 127 as Latin-1). */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes to answer with; undefined: the answer is up to the test, by way of the socket. */
export type Answerer = (request: RawRequest, socket: Socket) => string | Buffer | undefined;

export interface RawServer {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly RawRequest[];
  /** How many connections came. */
  connections(): number;
  /** Waits until so many requests came whole. */
  untilAsked(count: number): Promise<void>;
  /** From now on, other certificates are shown; for servers with TLS. */
  show(tls: TlsOptions): void;
}

/** A server without manners of its own: it keeps what it is asked and sends the bytes it is told to. */
export async function rawServer(answer: Answerer, tls?: TlsOptions): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  const onConnection = (socket: Socket): void => {
    sockets.add(socket);
    let bytes = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      bytes += chunk.toString('latin1');
      for (let taken = take(bytes); taken; taken = take(bytes)) {
        bytes = taken.rest;
        requests.push(taken.request);
        server.emit('asked');
        const reply = answer(taken.request, socket);
        if (reply !== undefined) socket.write(reply);
      }
    });
  };
  const secure = tls && createTlsServer(tls, onConnection);
  const server: Server = secure ?? createServer(onConnection);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    connections: () => sockets.size,
    show: (other) => secure?.setSecureContext(other),
    async untilAsked(count) {
      while (requests.length < count) await once(server, 'asked');
    },
  };
}

/** An answer with its length. */
export function reply(
  status: number,
  body: string | Buffer = '',
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join('')}Content-Length: ${bytes.length}\r\n\r\n`),
    bytes,
  ]);
}

function take(bytes: string): { request: RawRequest; rest: string } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [start = '', ...lines] = bytes.slice(0, end).split('\r\n');
  const [method = '', path = ''] = start.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const bodyEnd = end + 4 + Number(headers['content-length'] ?? 0);
  if (bytes.length < bodyEnd) return undefined;
  return {
    request: { method, path, headers, body: bytes.slice(end + 4, bodyEnd) },
    rest: bytes.slice(bodyEnd),
  };
}
