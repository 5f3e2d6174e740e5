import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { setUp } from './harness.js';

const run = promisify(execFile);
const samples = resolve(import.meta.dirname, '../../samples');
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const contacts = ['carlotta@example.com', 'reed@example.com', 'rogue@example.com'];

const EXPECTED = [
  'called back for subscription 1: PRESENCE_NOTIFICATION',
  'carlotta@example.com UNAVAILABLE',
  'reed@example.com AWAY',
  'rogue@example.com UNKNOWN',
  'unsubscribed and unregistered',
  '',
].join('\n');
const REMOVED = [
  'DELETE /presence-service/users/rita/subscriptions/1 200',
  'DELETE /presence-service/endpoints/1 200',
];

const unix = process.platform !== 'win32';
const requests = unix && (await succeeds(python, ['-c', 'import requests']));
const curl = unix && (await succeeds('curl', ['--version'])) && (await succeeds(python, ['--version']));

test.runIf(requests)(
  'the Python client subscribes, is called back, fetches and cleans up',
  async () => {
    const { client, log } = await setUp();
    const { stdout } = await run(python, [
      resolve(samples, 'client.py'),
      ...['--server', client.origin, '--end-user', 'rita', '--callback-port', '0', '--contacts', ...contacts],
    ]);
    expect(stdout).toBe(EXPECTED);
    expect(log.slice(-2)).toEqual(REMOVED);
  },
  30_000,
);

test.runIf(curl)(
  'the curl client does the same',
  async () => {
    const { client, log } = await setUp({ applicationUsers: { demo: 'a<b&"c' } });
    const { stdout } = await run('bash', [resolve(samples, 'client.sh'), 'rita', ...contacts], {
      env: {
        ...process.env,
        SERVER: client.origin,
        CALLBACK_PORT: '0',
        APP_USER: 'demo',
        PASSWORD: 'a<b&"c',
      },
    });
    expect(stdout).toBe(EXPECTED);
    expect(log.slice(-2)).toEqual(REMOVED);
  },
  30_000,
);

async function succeeds(command: string, parameters: readonly string[]): Promise<boolean> {
  return run(command, [...parameters]).then(
    () => true,
    () => false,
  );
}
