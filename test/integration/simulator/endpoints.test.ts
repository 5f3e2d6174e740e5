import { expect, test } from 'vitest';
import { errorCode } from './client.js';
import { setUp } from './harness.js';

const URL = 'http://127.0.0.1:9/pws';

test('ids start at 1, count up and are used again; the Location ends in them', async () => {
  const { client } = await setUp();
  const key = await client.loginApplicationUser();
  const first = await client.register(key, URL);
  expect([first.status, first.body]).toEqual([201, '']);
  expect(first.headers.location).toBe(`${client.origin}/presence-service/endpoints/1`);
  expect((await client.register(key, URL)).headers.location).toMatch(/\/2$/u);
  const removed = await client.send('DELETE', '/endpoints/1', key);
  expect([removed.status, removed.body]).toEqual([200, '']);
  expect((await client.register(key, URL)).headers.location).toMatch(/\/1$/u);
});

test('an endpoint lasts as long as was asked for, and longer when it is refreshed', async () => {
  const { client, clock } = await setUp();
  const key = await client.loginApplicationUser();
  await client.register(key, URL, '3600');
  clock.advance(3000);
  const refreshed = await client.send('PUT', '/endpoints/1', key, '<endpoint/>', {
    'Presence-Expiry': '7200',
  });
  expect(refreshed.status).toBe(200);
  clock.advance(7199);
  expect(
    (await client.send('PUT', '/endpoints/1', key, undefined, { 'Presence-Expiry': '3600' })).status,
  ).toBe(200);
  clock.advance(3600);
  expect(errorCode(await client.send('DELETE', '/endpoints/1', key))).toBe(132);
});

test('the expiry may stand in the body', async () => {
  const { client } = await setUp();
  const key = await client.loginApplicationUser();
  const body = (seconds: number): string =>
    `<endpoint><url>${URL}</url><expiration>${seconds}</expiration></endpoint>`;
  expect((await client.send('POST', '/endpoints', key, body(3600))).status).toBe(201);
  expect(errorCode(await client.send('POST', '/endpoints', key, body(60)))).toBe(131);
});

test.each([
  ['<endpoint><url></url></endpoint>', '3600', 130],
  ['<endpoint/>', '3600', 130],
  ['<endpoint><url>http://127.0.0.1/a b</url></endpoint>', '3600', 142],
  [`<endpoint><url>${URL}</url></endpoint>`, '3599', 131],
  [`<endpoint><url>${URL}</url></endpoint>`, '86401', 131],
  [`<endpoint><url>${URL}</url></endpoint>`, '0', 131],
  [`<endpoint><url>${URL}</url></endpoint>`, 'soon', 131],
  [`<endpoint><url>${URL}</url></endpoint>`, '', 131],
  [`<endpoint><url>${URL}</url>`, '3600', 102],
  [`<url>${URL}</url>`, '3600', 103],
])('%s for %s seconds is refused with %i', async (body, expiry, code) => {
  const { client } = await setUp();
  const key = await client.loginApplicationUser();
  const answer = await client.send('POST', '/endpoints', key, body, { 'Presence-Expiry': expiry });
  expect([answer.status, errorCode(answer)]).toEqual([400, code]);
});

test('a refresh must not bring a url', async () => {
  const { client } = await setUp();
  const key = await client.loginApplicationUser();
  await client.register(key, URL);
  const body = `<endpoint><url>${URL}</url></endpoint>`;
  expect(errorCode(await client.send('PUT', '/endpoints/1', key, body, { 'Presence-Expiry': '3600' }))).toBe(
    123,
  );
});

test('only the session that registered an endpoint may touch it', async () => {
  const { client } = await setUp({ applicationUsers: { appuser: 'appuser', other: 'other' } });
  const key = await client.loginApplicationUser();
  const other = await client.loginApplicationUser('other', 'other');
  const rita = await client.loginEndUser(key, 'rita');
  await client.register(key, URL);
  expect(errorCode(await client.send('DELETE', '/endpoints/1', other))).toBe(136);
  expect(errorCode(await client.send('DELETE', '/endpoints/1', rita))).toBe(141);
  expect(errorCode(await client.register(rita, URL))).toBe(141);
  expect(errorCode(await client.send('DELETE', '/endpoints/2', key))).toBe(132);
  expect(errorCode(await client.send('DELETE', '/endpoints/one', key))).toBe(132);
  expect(errorCode(await client.send('DELETE', '/endpoints/1'))).toBe(100);
  const ritaOfOther = await client.loginEndUser(other, 'rita');
  expect(errorCode(await client.subscribe(ritaOfOther, 'rita', ['joe@example.com']))).toBe(136);
});

test('there is an end to endpoints', async () => {
  const { client } = await setUp({ behaviours: { maxEndpoints: 1 } });
  const key = await client.loginApplicationUser();
  await client.register(key, URL);
  expect(errorCode(await client.register(key, URL))).toBe(138);
});
