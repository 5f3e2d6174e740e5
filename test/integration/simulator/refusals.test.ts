import { expect, test } from 'vitest';
import type { Refusable } from '../../../main/simulator/simulator.js';
import { errorCode, passwordBody } from './client.js';
import { setUp, setUpSubscribed, type Subscribed } from './harness.js';
import type { Answer } from './raw-http.js';

const EXPIRY = { 'Presence-Expiry': '3600' };
const CALLS: Readonly<Record<Refusable, (setup: Subscribed) => Promise<Answer>>> = {
  login: ({ client, appKey }) => client.send('POST', '/users/rita/sessions', appKey),
  'application-login': ({ client }) =>
    client.send('POST', '/users/appuser/sessions', undefined, passwordBody('appuser')),
  'end-user-login': ({ client, appKey }) => client.send('POST', '/users/rita/sessions', appKey),
  'forced-login': ({ client, appKey }) => client.send('PUT', '/users/rita/session', appKey),
  logout: ({ client, key }) => client.send('DELETE', '/users/rita/session', key),
  register: ({ client, appKey, socket }) => client.register(appKey, socket.url),
  refresh: ({ client, appKey }) => client.send('PUT', '/endpoints/1', appKey, undefined, EXPIRY),
  unregister: ({ client, appKey }) => client.send('DELETE', '/endpoints/1', appKey),
  subscribe: ({ client, key }) => client.subscribe(key, 'rita', ['joe@example.com']),
  renew: ({ client, key }) => client.send('PUT', '/users/rita/subscriptions/1', key, undefined, EXPIRY),
  unsubscribe: ({ client, key }) => client.send('DELETE', '/users/rita/subscriptions/1', key),
  fetch: ({ client, key }) => client.fetch(key, 'rita'),
  poll: ({ client, key }) => client.send('GET', '/users/rita/presence/rich/contacts/joe@example.com', key),
  'set-presence': ({ client, key }) => client.setBasic(key, 'rita', 'AWAY', 'true'),
};

/** Those that take nothing along that another one needs. */
const HARMLESS = [
  ...(['application-login', 'end-user-login', 'register', 'refresh', 'subscribe', 'renew'] as const),
  ...(['fetch', 'poll', 'set-presence'] as const),
];

test.each(Object.keys(CALLS) as Refusable[])(
  '%s is refused so many times, and nothing else is',
  async (operation) => {
    const setup = await setUpSubscribed(['joe@example.com']);
    setup.simulator.misbehave({ kind: 'refuse', operation, code: 211, times: 1 });
    for (const other of HARMLESS) {
      const login = operation.endsWith('login') && other.endsWith('login');
      if (other !== operation && !login) expect((await CALLS[other](setup)).status).toBeLessThan(300);
    }
    const refused = await CALLS[operation](setup);
    expect([refused.status, errorCode(refused)]).toEqual([503, 211]);
    expect((await CALLS[operation](setup)).status).toBeLessThan(300);
  },
);

test('what was refused changed nothing', async () => {
  const setup = await setUpSubscribed(['joe@example.com']);
  const { simulator } = setup;
  const before = simulator.activity;
  for (const operation of [
    'logout',
    'unregister',
    'unsubscribe',
    'subscribe',
    'register',
    'fetch',
  ] as const) {
    simulator.misbehave({ kind: 'refuse', operation, code: 200, times: 1 });
    await CALLS[operation](setup);
  }
  const { liveSessions, liveEndpoints, liveSubscriptions } = before;
  expect(simulator.activity).toMatchObject({ liveSessions, liveEndpoints, liveSubscriptions });
  expect((await CALLS.fetch(setup)).body).toContain('joe@example.com');
});

test('a login of any kind is refused until the server behaves', async () => {
  const { client, simulator } = await setUp({ faults: [{ kind: 'refuse', operation: 'login', code: 208 }] });
  const login = () => client.send('POST', '/users/appuser/sessions', undefined, passwordBody('appuser'));
  const refused = await login();
  expect([refused.status, errorCode(refused), errorCode(await login())]).toEqual([500, 208, 208]);
  await simulator.behave();
  expect((await login()).status).toBe(201);
});

test('more requests than so many within a second are refused, whatever they are', async () => {
  const { client, clock, simulator } = await setUp({ behaviours: { maxRequestsPerSecond: 2 } });
  const app = await client.loginApplicationUser();
  await client.loginEndUser(app, 'rita');
  const refused = [
    await client.send('POST', '/users/rita/sessions', app),
    await client.send('DELETE', '/endpoints/7', app),
    await client.send('GET', '/nowhere'),
  ];
  for (const answer of refused) expect([answer.status, errorCode(answer)]).toEqual([503, 212]);
  clock.advance(1);
  expect((await client.send('POST', '/users/rita/sessions', app)).status).toBe(201);
  simulator.adjust({ maxRequestsPerSecond: 0 });
  for (let index = 0; index < 5; index++) await client.loginEndUser(app, 'rita');
});

test('activity counts what was asked, refused or not, and what there is', async () => {
  const setup = await setUpSubscribed(['joe@example.com']);
  await CALLS.fetch(setup);
  await CALLS.poll(setup);
  await setup.client.fetch('wrong key', 'rita');
  await CALLS['forced-login'](setup);
  expect(setup.simulator.activity).toEqual({
    ...{ logins: 2, forcedLogins: 1, logouts: 0, endpoints: 1, refreshes: 0, subscribes: 1, renewals: 0 },
    ...{ fetches: 2, polls: 1, deletes: 0, other: 0, notifications: 1, lostNotifications: 0 },
    ...{ liveSessions: 2, liveEndpoints: 1, liveSubscriptions: 0 },
  });
});

test.each([
  ['application-login', 'end-user-login'],
  ['end-user-login', 'application-login'],
  ['forced-login', 'end-user-login'],
] as const)('a refused %s is not an %s', async (operation, other) => {
  const setup = await setUpSubscribed(['joe@example.com']);
  setup.simulator.misbehave({ kind: 'refuse', operation, code: 208 });
  expect((await CALLS[other](setup)).status).toBe(201);
  expect(errorCode(await CALLS[operation](setup))).toBe(208);
});
