import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { Endpoint, type CallbackPath } from '../../../main/endpoint/endpoint.js';

export const HOST = '127.0.0.1';

export interface Opened {
  readonly path: CallbackPath;
  /** The ids that were notified, in order. */
  readonly heard: string[];
}

/** A path of an endpoint that knows every id but `unknown`; it closes when the test ends. */
export async function open(endpoint = new Endpoint(), port = 0): Promise<Opened> {
  const heard: string[] = [];
  const path = await endpoint.open(HOST, port, (id) => {
    heard.push(id);
    return id !== 'unknown';
  });
  onTestFinished(() => path.close());
  return { path, heard };
}

/** Sends bytes and gives what came back until the other side closed; the system's error as a rejection. */
export function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, HOST);
    let answer = '';
    socket.on('error', reject);
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
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
  { method = 'GET', headers = '', body = '' } = {},
): Promise<Answer> {
  const answer = await exchange(
    port,
    `${method} ${target} HTTP/1.1\r\nHost: ${HOST}:${port}\r\nConnection: close\r\n${headers}\r\n${body}`,
  );
  const end = answer.indexOf('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]),
    head: answer.slice(0, end),
    body: answer.slice(end + 4),
  };
}
