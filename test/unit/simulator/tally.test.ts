import { expect, test } from 'vitest';
import { requestKind, Tally } from '../../../main/simulator/tally.js';

test.each([
  ['POST', '/users/appuser/sessions', 'logins'],
  ['POST', '/users//sessions', 'logins'],
  ['PUT', '/users/rita/session', 'forcedLogins'],
  ['DELETE', '/users/rita/session', 'logouts'],
  ['POST', '/endpoints', 'endpoints'],
  ['PUT', '/endpoints/12', 'refreshes'],
  ['DELETE', '/endpoints/12', 'deletes'],
  ['POST', '/users/rita/subscriptions', 'subscribes'],
  ['PUT', '/users/rita/subscriptions/1', 'renewals'],
  ['DELETE', '/users/rita/subscriptions/1', 'deletes'],
  ['GET', '/users/rita/presence/rich/subscriptions/1', 'fetches'],
  ['GET', '/users/rita/presence/basic/contacts/joe@example.com', 'polls'],
  ['PUT', '/users/rita/presence/basic', 'other'],
  ['GET', '/endpoints', 'other'],
])('%s %s counts among %s', (method, path, kind) => {
  expect(requestKind(method, `/presence-service${path}`)).toBe(kind);
  expect(requestKind(method, path)).toBe('other');
});

test('what was given out does not change any more', () => {
  const tally = new Tally();
  const before = tally.requests();
  tally.request('POST', '/presence-service/endpoints');
  expect([before.endpoints, tally.requests().endpoints]).toEqual([0, 1]);
});
