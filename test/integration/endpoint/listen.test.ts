import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { basename } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canListen } from '../../../main/endpoint/listen.js';
import { portHolder } from '../../../main/endpoint/port-holder.js';
import { refusal } from '../../../main/endpoint/refusal.js';
import { HOST } from './harness.js';

async function taken(host = HOST): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { server, port: (server.address() as AddressInfo).port };
}

test('whether a port can be had is found out, and it is free afterwards', async () => {
  const { server, port } = await taken();
  expect(await canListen(HOST, port)).toBe(false);
  server.close();
  await once(server, 'close');
  expect([await canListen(HOST, port), await canListen(HOST, port)]).toEqual([true, true]);
});

test('an address of somebody else cannot be had', async () => {
  expect(await canListen('192.0.2.1', 0)).toBe(false);
});

const here = { name: basename(process.execPath), pid: process.pid };

test.runIf(process.platform === 'linux').each([
  ['on the address', HOST, HOST],
  ['on all addresses', '0.0.0.0', HOST],
  ['on one when all are wanted', HOST, '0.0.0.0'],
  ['on all of IPv6', '::', HOST],
  ['on an IPv6 address', '::1', '::1'],
])('Linux tells which process listens %s', async (_, host, wanted) => {
  const { port } = await taken(host);
  expect(await portHolder(wanted, port)).toEqual(here);
});

test('nobody listens where nobody does', async () => {
  const { server, port } = await taken();
  server.close();
  await once(server, 'close');
  expect(await portHolder(HOST, port)).toBeUndefined();
});

test('a port that is not allowed is refused with what can be had instead', async () => {
  const error = await refusal(Object.assign(new Error('no'), { code: 'EACCES' }), HOST, 80);
  expect(error).toMatchObject({ code: 'EACCES', message: expect.stringContaining('port 80') as string });
  expect(error.advice).toContain(String(error.freePort ?? 8081));
  expect(error.freePort).not.toBe(80);
});

test('an error without a code is put in words too', async () => {
  expect(await refusal(new Error('odd'), HOST, 80)).toMatchObject({ code: 'odd', advice: /another port/u });
});
