import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { Endpoint, type CallbackPath } from '../../../main/endpoint/endpoint.js';

export const HOST = '127.0.0.1';
export const GOOD = 'id=1&eventType=PRESENCE_NOTIFICATION';

export interface Opened {
  readonly path: CallbackPath;
  /** The ids that were notified, in order. */
  readonly heard: string[];
  /** The addresses whose calls to the right path were not heard, in order. */
  readonly turnedAway: string[];
}

const isGenuine = (address: string): boolean => address === HOST;

/** A path of an endpoint that knows every id but `unknown`, for calls from `HOST`; it closes when the test ends. */
export async function open(
  endpoint = new Endpoint(),
  port = 0,
  { host = HOST, admits = isGenuine } = {},
): Promise<Opened> {
  const heard: string[] = [];
  const turnedAway: string[] = [];
  const path = await endpoint.open({
    host,
    port,
    admits,
    onNotification(id) {
      heard.push(id);
      return id !== 'unknown';
    },
    onTurnedAway: (address) => turnedAway.push(address),
  });
  onTestFinished(() => path.close());
  return { path, heard, turnedAway };
}

/**
 * Sends bytes and gives what came back until the other side closed; the system's error as a rejection.
 *
 * @param from the address to call from, one of this computer.
 */
export function exchange(port: number, bytes: string, from = HOST): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: HOST, localAddress: from });
    let answer = '';
    socket.on('error', reject);
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

/** Opens a connection that says nothing more than `bytes` and is dropped when the test ends. */
export function hold(port: number, from: string, bytes = ''): Socket {
  const socket = connect({ port, host: HOST, localAddress: from });
  socket.on('error', () => undefined);
  // Without a reader the end would never be seen.
  socket.resume();
  if (bytes !== '') socket.write(bytes);
  onTestFinished(() => void socket.destroy());
  return socket;
}

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** One request on a connection of its own. */
export async function ask(
  port: number,
  target: string,
  { method = 'GET', headers = '', body = '', from = HOST } = {},
): Promise<Answer> {
  const answer = await exchange(
    port,
    `${method} ${target} HTTP/1.1\r\nHost: ${HOST}:${port}\r\nConnection: close\r\n${headers}\r\n${body}`,
    from,
  );
  const end = answer.indexOf('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]),
    head: answer.slice(0, end),
    body: answer.slice(end + 4),
  };
}
