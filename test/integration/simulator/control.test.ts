import { expect, test } from 'vitest';
import { openControl } from './control-harness.js';
import { setUp, setUpSubscribed } from './harness.js';
import { send } from './raw-http.js';

test('without being asked for it there is no page', async () => {
  expect((await setUp()).simulator.controlOrigin).toBeUndefined();
});

test('the page is one document with a style and a script of its own and nothing from elsewhere', async () => {
  const { ask } = await openControl();
  const page = await ask('GET', '/');
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'/u,
  );
  expect(page.body).not.toMatch(/<style|<script(?![^>]* src=)| style=| on[a-z]+=|https?:\/\//u);
  const parts = [...page.body.matchAll(/(?:href|src)="(\/[a-z]+\.(?:css|js))"/gu)].map(
    ([, path]) => path ?? '',
  );
  expect(parts).toEqual(['/page.css', '/people.css', '/page.js']);
  for (const path of parts) {
    const { status, headers } = await ask('GET', path);
    expect([status, headers['content-type']]).toEqual([
      200,
      `text/${path.endsWith('js') ? 'javascript' : 'css'}; charset=utf-8`,
    ]);
  }
});

test('what the page can ask for is what the server takes', async () => {
  const { ask } = await openControl({ httpsPort: 0 });
  const { body } = await ask('GET', '/');
  const attributes = (name: string): unknown[] =>
    [...body.matchAll(new RegExp(`data-${name}='(.*?)'`, 'gu'))].map(([, json]): unknown =>
      JSON.parse(json ?? ''),
    );
  const lastings = [...body.matchAll(/<option value=(?:"|')(\{.*?\})(?:"|')/gu)].map(([, json]): unknown =>
    JSON.parse(json ?? ''),
  );
  expect(lastings).toHaveLength(6);
  for (const fault of attributes('fault')) {
    for (const lasting of lastings) {
      expect((await ask('POST', '/faults', { ...(fault as object), ...(lasting as object) })).status).toBe(
        204,
      );
    }
  }
  const commands = attributes('command');
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) expect((await ask('POST', '/commands', command)).status).toBe(200);
  const selects = (name: string): string[] => {
    const [, options = ''] = new RegExp(`<select name="${name}"[^>]*>(.*?)</select>`, 'su').exec(body) ?? [];
    return [...options.matchAll(/value="(.*?)"/gu)].flatMap(([, value]) => value || []);
  };
  const refused = [];
  for (const answer of selects('answer'))
    refused.push(await ask('POST', '/faults', { kind: 'spoil-fetches', answer }));
  for (const operation of selects('operation'))
    refused.push(await ask('POST', '/faults', { kind: 'refuse', operation, code: 200 }));
  for (const kind of selects('kind'))
    refused.push(await ask('POST', '/commands', { command: 'new-certificate', kind }));
  expect(refused.map(({ status }) => status)).toEqual([...Array<number>(22).fill(204), 200, 200, 200]);
});

test('the state has people, faults and counters, and no secret', async () => {
  const setup = await setUpSubscribed(['joe@example.com'], { controlPort: 0, httpsPort: 0 });
  setup.simulator.setPresence('joe', 'on-the-phone', 'back 14:30');
  setup.simulator.misbehave({ kind: 'lose-notifications', times: 3 });
  const { body } = await send('GET', `${setup.simulator.controlOrigin}/state`);
  expect(JSON.parse(body)).toMatchObject({
    domain: 'example.com',
    origins: [setup.simulator.httpOrigin, setup.simulator.httpsOrigin],
    found: 4,
    faults: ['notifications are lost, 3 more'],
    activity: { logins: 2, notifications: 1, liveSubscriptions: 1 },
    cpuHigh: false,
    away: false,
    adjusted: { sessionSeconds: 0, maxRequestsPerSecond: 0 },
  });
  const { people } = JSON.parse(body) as { people: unknown[] };
  expect(people[2]).toEqual({
    ...{ id: 'joe', name: 'Joe Nakamura', group: '' },
    ...{ presence: 'on-the-phone', note: 'back 14:30' },
  });
  for (const secret of [setup.key, setup.appKey, 'PRIVATE', '"appuser"']) expect(body).not.toContain(secret);
});

test('a search finds people by name, id or group, and no more than 200 come at once', async () => {
  const people = Array.from({ length: 300 }, (_, index) => ({
    id: `user${index}`,
    name: `N ${index}`,
    group: 'G',
  }));
  const { ask } = await openControl({ people: [...people, { id: 'joe', name: 'Jo & Jo', group: 'Sales' }] });
  const found = async (search: string): Promise<[number, number]> => {
    const { body } = await ask('GET', `/state?search=${encodeURIComponent(search)}`);
    const state = JSON.parse(body) as { people: unknown[]; found: number };
    return [state.people.length, state.found];
  };
  expect(await found('')).toEqual([200, 301]);
  expect(await found(' JO & ')).toEqual([1, 1]);
  expect(await found('sale')).toEqual([1, 1]);
  expect(await found('user29')).toEqual([11, 11]);
});

test('presence is set', async () => {
  const { ask, simulator } = await openControl();
  expect((await ask('POST', '/presence', { contact: 'joe', presence: 'away', note: 'lunch' })).status).toBe(
    204,
  );
  expect(simulator.truth('joe')).toMatchObject({ status: 'AWAY', note: 'lunch' });
  await ask('POST', '/presence', { contact: 'joe@example.com', presence: 'dnd', note: '' });
  expect(simulator.truth('joe')).toEqual({ status: 'DND', activities: [], note: undefined });
});

test('faults begin and end', async () => {
  const { ask, simulator } = await openControl();
  const fault = { kind: 'spoil-fetches', answer: 'half', consumed: true, times: 2 };
  expect((await ask('POST', '/faults', fault)).status).toBe(204);
  expect(simulator.faults).toEqual([{ fault, left: 2 }]);
  expect((await ask('DELETE', '/faults')).status).toBe(204);
  expect(simulator.faults).toEqual([]);
});

test('commands are carried out and say so', async () => {
  const { ask, client, simulator, state } = await openControl({ httpsPort: 0 });
  const tell = async (command: unknown): Promise<unknown> =>
    (JSON.parse((await ask('POST', '/commands', command)).body) as { done: unknown }).done;
  const key = await client.loginApplicationUser();
  expect(await tell({ command: 'force-login', user: 'appuser' })).toBe(
    "Somebody else forced appuser's login.",
  );
  expect(await client.loginApplicationUser()).not.toBe(key);
  expect(await tell({ command: 'drop' })).toBe('All sessions ended.');
  expect(simulator.activity.liveSessions).toBe(0);
  await tell({ command: 'cpu', high: true });
  expect(simulator.cpuHigh).toBe(true);
  await tell({ command: 'adjust', sessionSeconds: 60, backupServer: 'imp2' });
  await tell({ command: 'adjust', maxRequestsPerSecond: 9 });
  expect(simulator.adjusted).toEqual({ sessionSeconds: 60, backupServer: 'imp2', maxRequestsPerSecond: 9 });
  await tell({ command: 'adjust', backupServer: null });
  expect(simulator.adjusted.backupServer).toBeUndefined();

  const before = simulator.certificate;
  expect(await tell({ command: 'new-certificate', kind: 'expired' })).toMatch(
    /^There is a new certificate: SHA-256 (?:[\dA-F]{2}:){31}[\dA-F]{2}$/u,
  );
  expect(simulator.certificate).not.toBe(before);
  expect((await ask('GET', '/certificate')).body).toBe(simulator.certificate);

  await tell({ command: 'go-away' });
  expect((await state())['away']).toBe(true);
  await expect(client.loginApplicationUser()).rejects.toThrow('ECONNREFUSED');
  await tell({ command: 'come-back' });
  expect(await tell({ command: 'restart' })).toBe('The server restarted: nobody is logged in.');
  await tell({ command: 'redirect', user: 'rita', host: 'imp2.example.com' });
  const answer = await client.send('POST', '/users/rita/sessions', await client.loginApplicationUser());
  expect(answer.headers.location).toBe('https://imp2.example.com:8083/presence-service/users/rita/session');
});

test.each([
  ['/presence', { contact: 'joe', presence: 'flying' }, 'presence:'],
  ['/presence', { contact: 'nobody', presence: 'away' }, 'Nobody is called nobody.'],
  ['/presence', { contact: 'joe', presence: 'away', extra: 1 }, 'extra'],
  ['/faults', { kind: 'lose-notifications', times: 0 }, 'times:'],
  ['/faults', { kind: 'lose-everything' }, 'kind:'],
  ['/faults', { kind: 'refuse', operation: 'login', code: 999 }, 'code of the error table'],
  ['/commands', { command: 'explode' }, 'command:'],
  ['/commands', { command: 'force-login', user: 'nobody' }, 'Nobody is called nobody.'],
  ['/commands', { command: 'new-certificate' }, 'no certificate while https is off'],
  ['/commands', { command: 'redirect', user: 'rita', host: 'http://a/b' }, 'host:'],
  ['/faults', '{', 'no JSON'],
])('%s refuses %j with a sentence', async (path, body, hint) => {
  const { ask } = await openControl();
  const answer = await ask('POST', path, body);
  expect(answer.status).toBe(400);
  expect((JSON.parse(answer.body) as { error: string }).error).toContain(hint);
});

test('it closes with the simulator', async () => {
  const { ask, simulator } = await openControl();
  await simulator.close();
  await expect(ask('GET', '/state')).rejects.toThrow('ECONNREFUSED');
});
