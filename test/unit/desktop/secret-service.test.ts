import { expect, test } from 'vitest';
import { removeSecrets } from '../../../main/desktop/secret-service.js';
import type { BusCall } from '../../../main/desktop/session-bus.js';

const ATTRIBUTES = { application: 'Rollcall' };

/** A keychain with these items, which answers as a real one does. */
function keychain(unlocked: string[], locked: string[] = [], prompt = '/') {
  const calls: BusCall[] = [];
  return {
    calls,
    bus: {
      isThere: true,
      call: (call: BusCall) => {
        calls.push(call);
        return Promise.resolve(call.member === 'SearchItems' ? [unlocked, locked] : [prompt]);
      },
    },
  };
}

test('removes every item with these attributes and no other', async () => {
  const { bus, calls } = keychain(['/one', '/two']);
  expect(await removeSecrets(bus, ATTRIBUTES)).toBe('removed');
  expect(calls.map(({ member, path }) => [member, path])).toEqual([
    ['SearchItems', '/org/freedesktop/secrets'],
    ['Delete', '/one'],
    ['Delete', '/two'],
  ]);
  expect(calls[0]).toMatchObject({ signature: 'a{ss}', body: [ATTRIBUTES], start: true });
});

test('has nothing to do where there is none', async () => {
  const { bus, calls } = keychain([]);
  expect(await removeSecrets(bus, ATTRIBUTES)).toBe('not-there');
  expect(calls).toHaveLength(1);
});

test('says what stays because it is locked, or the person would be asked', async () => {
  const { bus, calls } = keychain(['/one'], ['/two']);
  expect(await removeSecrets(bus, ATTRIBUTES)).toBe('locked');
  expect(calls.map(({ path }) => path)).not.toContain('/two');
  expect(await removeSecrets(keychain(['/one'], [], '/prompt/1').bus, ATTRIBUTES)).toBe('locked');
});

test.each([
  ['no bus', false, undefined, 'not-there'],
  ['no keychain on the bus', true, { type: 'org.freedesktop.DBus.Error.ServiceUnknown' }, 'not-there'],
  ['a keychain that refuses', true, { type: 'org.freedesktop.Secret.Error.NoSession' }, 'failed'],
  ['a bus that does not answer', true, {}, 'failed'],
])('%s', async (_name, isThere, error, expected) => {
  const call = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), error));
  expect(await removeSecrets({ isThere, call }, ATTRIBUTES)).toBe(expected);
});
