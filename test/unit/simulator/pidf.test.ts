import { expect, test } from 'vitest';
import { childNamed, childText, parseXml } from '../../../main/pws/xml.js';
import { pidf } from '../../../main/simulator/pidf.js';
import { stateOf } from '../../../main/simulator/presence-state.js';
import type { Person } from '../../../main/simulator/person.js';

const JOE: Person = {
  id: 'joe',
  name: "Joe & 'J'",
  devices: [
    { id: 'JabberJabber MomentIM', kind: 'jabber' },
    { id: 'SEP0016C7000001', kind: 'desk-phone', model: 'Cisco 8845' },
  ],
};

test('it has the parts of the cookbook', () => {
  const state = { ...stateOf('away', 'back 14:30'), userInput: 'idle' } as const;
  const root = parseXml(pidf('joe@example.com', { person: JOE, state, publications: [] }));
  expect(root.attributes['entity']).toBe('sip:joe@example.com');
  const person = childNamed(root, 'person')!;
  expect(childText(person, 'note')).toBe('back 14:30');
  const activities = childNamed(person, 'activities')!;
  expect(activities.children.map(({ name }) => name)).toEqual([
    'user-input',
    'away',
    'phone-status',
    'im-status',
  ]);
  expect(childText(root, 'display-name')).toBe("Joe & 'J'");
  const tuples = root.children.filter(({ name }) => name === 'tuple');
  expect(tuples.map(({ attributes }) => attributes['id'])).toEqual([
    'JabberJabber MomentIM',
    'SEP0016C7000001',
  ]);
  expect(childText(tuples[1]!, 'model')).toBe('Cisco 8845');
  for (const tuple of tuples) {
    expect(childText(childNamed(tuple, 'status')!, 'basic')).toBe('open');
    expect(Number(childNamed(tuple, 'contact')!.attributes['priority'])).toBeGreaterThan(0);
    expect(childText(childNamed(tuple, 'servcaps')!, 'audio')).toBe('true');
  }
});

test('who left has closed clients and a phone that is still registered', () => {
  const root = parseXml(
    pidf('joe@example.com', { person: JOE, state: stateOf('unavailable'), publications: [] }),
  );
  const basics = root.children
    .filter(({ name }) => name === 'tuple')
    .map((tuple) => childText(childNamed(tuple, 'status')!, 'basic'));
  expect(basics).toEqual(['closed', 'open']);
});

test('somebody unknown has no devices', () => {
  const root = parseXml(pidf('sip:x&y@example.com', undefined));
  expect(root.attributes['entity']).toBe('sip:x&y@example.com');
  expect(root.children.map(({ name }) => name)).toEqual(['person']);
});
