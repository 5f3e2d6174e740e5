import { describe, expect, test } from 'vitest';
import { ServerAddresses } from '../../../main/endpoint/server-addresses.js';

/** Names that can be looked up, and what was; a clock that stands still; a computer with one address. */
function world(names: Record<string, readonly string[] | Error> = {}) {
  const asked: string[] = [];
  const clock = { time: 1_000_000, now: () => clock.time };
  return {
    names,
    asked,
    clock,
    isOwn: (address: string) => address === '10.0.0.99' || address === 'fd00::99',
    lookUp(name: string): Promise<readonly string[]> {
      asked.push(name);
      const found = names[name] ?? new Error('nobody knows it');
      return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
    },
  };
}

/** Lets what was started in the background come to its end. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('an address', () => {
  test.each([
    ['10.0.0.5', '10.0.0.5'],
    ['10.0.0.5', '::ffff:10.0.0.5'],
    ['[FD00::5]', 'fd00::5'],
    ['fe80::5', 'fe80::5%eth0'],
  ])('that was named is admitted and never looked up: %s as %s', async (named, caller) => {
    const fake = world();
    const addresses = new ServerAddresses([named], fake);
    await addresses.resolve();
    expect([addresses.admits(caller), addresses.admits('10.0.0.6')]).toEqual([true, false]);
    await settled();
    expect(fake.asked).toEqual([]);
  });

  test('of a name is admitted once it was looked up, every one', async () => {
    const fake = world({ 'imp.example.com': ['10.0.0.5', '10.0.0.6', 'FD00::5'] });
    const addresses = new ServerAddresses(['IMP.example.com'], fake);
    await addresses.resolve();
    expect(['10.0.0.5', '10.0.0.6', 'fd00::5'].map((address) => addresses.admits(address))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['10.0.0.7', '127.0.0.1', '10.0.0.99', ''].some((address) => addresses.admits(address))).toBe(
      false,
    );
  });

  test('of a server that was added later is admitted too', async () => {
    const fake = world({ a: ['10.0.0.5'], b: ['10.0.0.6'] });
    const addresses = new ServerAddresses(['a'], fake);
    await addresses.resolve();
    addresses.add('b');
    addresses.add('a');
    addresses.add('10.0.0.7');
    await addresses.resolve();
    expect(fake.asked).toEqual(['a', 'b']);
    expect(['10.0.0.5', '10.0.0.6', '10.0.0.7'].every((address) => addresses.admits(address))).toBe(true);
  });
});

describe('a server on this very computer', () => {
  test.each([['127.0.0.1'], ['::1'], ['10.0.0.99'], ['localhost'], ['fd00::99']])(
    'may call from any address of it: %s',
    async (named) => {
      const addresses = new ServerAddresses([named], world({ localhost: ['127.0.0.1'] }));
      await addresses.resolve();
      const own = ['127.0.0.1', '127.0.0.2', '::1', '10.0.0.99', '::ffff:10.0.0.99', 'fd00::99'];
      expect(own.every((address) => addresses.admits(address))).toBe(true);
      expect(addresses.admits('10.0.0.5')).toBe(false);
    },
  );
});

describe('a name', () => {
  test('is looked up again after a minute and not before', async () => {
    const fake = world({ a: ['10.0.0.5'] });
    const addresses = new ServerAddresses(['a'], fake);
    await addresses.resolve();
    fake.names['a'] = ['10.0.0.6'];
    fake.clock.time += 59_999;
    await addresses.resolve();
    expect(addresses.admits('10.0.0.5')).toBe(true);
    fake.clock.time += 1;
    await addresses.resolve();
    expect([addresses.admits('10.0.0.5'), addresses.admits('10.0.0.6')]).toEqual([false, true]);
    expect(fake.asked).toEqual(['a', 'a']);
  });

  test('that moved is known at its next call, and callers cannot make us ask more often', async () => {
    const fake = world({ a: ['10.0.0.5'] });
    const addresses = new ServerAddresses(['a'], fake);
    await addresses.resolve();
    fake.names['a'] = ['10.0.0.6'];
    for (let call = 0; call < 100; call += 1) addresses.admits(`10.1.0.${call}`);
    await settled();
    expect(fake.asked).toEqual(['a']);
    fake.clock.time += 60_000;
    expect(addresses.admits('10.0.0.6')).toBe(false);
    await settled();
    expect([addresses.admits('10.0.0.6'), addresses.admits('10.0.0.5')]).toEqual([true, false]);
    expect(fake.asked).toEqual(['a', 'a']);
  });

  test('keeps its addresses when it cannot be looked up now', async () => {
    const fake = world({ a: ['10.0.0.5'] });
    const addresses = new ServerAddresses(['a'], fake);
    await addresses.resolve();
    delete fake.names['a'];
    fake.clock.time += 60_000;
    await addresses.resolve();
    expect([addresses.admits('10.0.0.5'), fake.asked]).toEqual([true, ['a', 'a']]);
  });

  test('that could not be looked up is tried again when we ask, not when strangers call', async () => {
    const fake = world();
    const addresses = new ServerAddresses(['a'], fake);
    await addresses.resolve();
    addresses.admits('10.0.0.5');
    await settled();
    expect(fake.asked).toEqual(['a']);
    fake.names['a'] = ['10.0.0.5'];
    await addresses.resolve();
    expect(addresses.admits('10.0.0.5')).toBe(true);
  });

  test('does not hold up or spoil another', async () => {
    const fake = world({ b: ['10.0.0.6'] });
    const addresses = new ServerAddresses(['a', 'b'], fake);
    await addresses.resolve();
    expect(addresses.admits('10.0.0.6')).toBe(true);
  });

  test('is asked for once by many at the same time', async () => {
    const fake = world();
    let answer: (found: readonly string[]) => void = () => undefined;
    const lookUp = (name: string): Promise<readonly string[]> => {
      fake.asked.push(name);
      return new Promise((resolve) => (answer = resolve));
    };
    const addresses = new ServerAddresses(['a'], { ...fake, lookUp });
    const waiting = Promise.all([addresses.resolve(), addresses.resolve()]);
    answer(['10.0.0.5']);
    await waiting;
    expect([addresses.admits('10.0.0.5'), fake.asked]).toEqual([true, ['a']]);
  });

  test('is looked up though the clock was put back', async () => {
    const fake = world({ a: ['10.0.0.5'] });
    const addresses = new ServerAddresses(['a'], fake);
    await addresses.resolve();
    fake.clock.time -= 3_600_000;
    await addresses.resolve();
    expect(fake.asked).toEqual(['a', 'a']);
  });
});

test('the system is asked unless told otherwise', async () => {
  const addresses = new ServerAddresses(['localhost'], { clock: { now: () => 0 } });
  await addresses.resolve();
  expect([addresses.admits('127.0.0.1'), addresses.admits('192.0.2.1')]).toEqual([true, false]);
});
