import type { OutgoingHttpHeaders } from 'node:http';
import { setUp, type Setup } from './harness.js';
import { send, type Answer } from './raw-http.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };

export interface Control extends Setup {
  readonly origin: string;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: OutgoingHttpHeaders,
  ) => Promise<Answer>;
  readonly state: () => Promise<Record<string, unknown>>;
}

/** A simulator with a control page. */
export async function openControl(options: Parameters<typeof setUp>[0] = {}): Promise<Control> {
  const setup = await setUp({ controlPort: 0, ...options });
  const origin = setup.simulator.controlOrigin ?? '';
  const ask: Control['ask'] = (method, path, body, headers) =>
    send(method, `${origin}${path}`, {
      headers: { ...(body === undefined ? {} : JSON_TYPE), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const state = async (): Promise<Record<string, unknown>> =>
    JSON.parse((await ask('GET', '/state')).body) as Record<string, unknown>;
  return { ...setup, origin, ask, state };
}
