import { expect, test } from 'vitest';
import { Directory, PWS_TUPLE } from '../../../main/simulator/directory.js';
import { stateOf, type PresenceWord } from '../../../main/simulator/presence-state.js';
import { ManualClock } from '../../integration/simulator/manual-clock.js';

function setUp() {
  const clock = new ManualClock();
  const changed: string[] = [];
  const directory = new Directory([{ id: 'Joe', name: 'Joe' }], 'Example.com', clock, (id) =>
    changed.push(id),
  );
  const publish = (word: PresenceWord, override: boolean, tupleId: string, seconds = 3600): void =>
    directory.publish('joe', { tupleId, override, state: stateOf(word) }, seconds);
  const status = (): string | undefined => directory.presence('joe')?.state.status;
  return { clock, changed, directory, publish, status };
}

test('people are found whatever the case, by the domain or the host that was called', () => {
  const { directory } = setUp();
  expect(directory.find('JOE')).toBe('joe');
  expect(directory.find('jo')).toBeUndefined();
  expect(directory.findContact('joe@EXAMPLE.com')).toBe('joe');
  expect(directory.findContact('sip:Joe@example.com')).toBe('joe');
  expect(directory.findContact('joe@imp.test', 'IMP.test')).toBe('joe');
  expect(directory.findContact('joe@imp.test', '127.0.0.1')).toBeUndefined();
});

test('an override outranks what is newer; without one the newest word decides', () => {
  const { directory, publish, status } = setUp();
  publish('dnd', true, 'pws-override');
  directory.live('joe', stateOf('away'));
  publish('busy', false, 'my-device');
  expect(status()).toBe('DND');
  directory.clear('joe');
  expect(status()).toBe('BUSY');
  directory.live('joe', stateOf('away'));
  expect(status()).toBe('AWAY');
});

test('one override replaces another, and only the last one lapses', () => {
  const { clock, publish, status } = setUp();
  publish('dnd', true, 'pws-override', 3600);
  clock.advance(3000);
  publish('away', true, 'pws-persistent', 3600);
  clock.advance(3000);
  expect(status()).toBe('AWAY');
  clock.advance(600);
  expect(status()).toBe('AVAILABLE');
});

test('clearing a tuple takes its state back', () => {
  const { directory, publish, status } = setUp();
  publish('busy', false, 'my-device');
  directory.clear('joe', 'another');
  expect(status()).toBe('BUSY');
  directory.clear('joe', 'my-device');
  expect(status()).toBe('AVAILABLE');
});

test('being available through the service ends an override', () => {
  const { directory, publish, status } = setUp();
  directory.live('joe', stateOf('away'));
  publish('dnd', true, 'pws-override');
  publish('available', false, PWS_TUPLE);
  expect(status()).toBe('AVAILABLE');
});

test('only what is reported otherwise counts as a change', () => {
  const { changed, clock, directory, publish } = setUp();
  directory.live('joe', stateOf('available'));
  directory.clear('joe', 'my-device');
  expect(changed).toEqual([]);
  publish('busy', false, 'my-device');
  publish('busy', false, 'my-device');
  expect(changed).toEqual(['joe']);
  clock.advance(3600);
  expect(changed).toEqual(['joe', 'joe']);
  directory.live('nobody', stateOf('away'));
  expect(changed).toHaveLength(2);
});
