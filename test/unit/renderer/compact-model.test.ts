import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { RosterSnapshot } from '../../../preload/contract.js';
import { toJson } from '../../../preload/json.js';
import { CompactModel } from '../../../renderer/compact/model.js';
import { live } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { entry } from './people.js';
import { keeping, preferences } from './preferences.js';

async function opened(chosen: Parameters<typeof preferences>[0] = {}) {
  const bridge = new FakeBridge({
    'roster.open': () =>
      toJson<RosterSnapshot>({
        sequence: 1,
        mode: 'team',
        entries: [entry('A', 'X', 'available'), entry('B', 'X', 'busy'), entry('C', 'Y', 'away')],
        connection: live,
        unencrypted: false,
      }),
    'list.open': () => undefined,
    'compact.close': () => undefined,
    'alerts.add-rule': (rule) => ({ ...rule, id: '1' }),
    'alerts.remove-rule': () => undefined,
    ...keeping(preferences(chosen)),
  });
  const model = new CompactModel(bridge, signal(0));
  await model.start();
  return { bridge, model };
}

const shown = ({ lines }: CompactModel): string[] =>
  Array.from({ length: lines.value.length }, (_, index) => lines.value.at(index)!.key);

describe('CompactModel', () => {
  it('shows whom the tray counts, with everybody the favourites first', async () => {
    const favourites = ['c@example.com'];
    const few = { favourites, tray: { counts: { kind: 'favourites' }, click: 'compact' } } as const;
    expect(shown((await opened(few)).model)).toEqual(['favourite-c@example.com']);
    expect(shown((await opened({ ...few, favourites: [] })).model)).toEqual([]);
    expect(shown((await opened({ favourites })).model).slice(0, 4)).toEqual([
      'group-★',
      'favourite-c@example.com',
      'group-X',
      'person-a@example.com',
    ]);
    const group = { tray: { counts: { kind: 'group', name: 'X' }, click: 'compact' } } as const;
    expect(shown((await opened(group)).model)).toEqual(['person-a@example.com', 'person-b@example.com']);
    const person = {
      tray: { counts: { kind: 'person', address: 'b@example.com' }, click: 'compact' },
    } as const;
    expect(shown((await opened(person)).model)).toEqual(['person-b@example.com']);
    expect(shown((await opened()).model)).toEqual([
      'group-X',
      'person-a@example.com',
      'person-b@example.com',
      'group-Y',
      'person-c@example.com',
    ]);
  });

  it('shows everybody all the same when that is asked for, whatever the tray counts', async () => {
    const { model } = await opened({ tray: { counts: { kind: 'group', name: 'Y' }, click: 'compact' } });
    expect(model.scope.value).toEqual({ kind: 'group', name: 'Y' });
    expect(shown(model)).toEqual(['person-c@example.com']);
    model.everyone.value = true;
    expect(shown(model)).toContain('person-a@example.com');
    expect((await opened()).model.scope.value).toBeUndefined();
  });

  it('searches everybody', async () => {
    const { model } = await opened({ favourites: ['c@example.com'] });
    model.query.value = 'busy';
    expect(model.lines.value.firstPerson?.key).toBe('person-b@example.com');
    model.query.value = 'nobody';
    expect(model.lines.value.firstPerson).toBeUndefined();
  });

  it('shows somebody in the full list, and goes away empty', async () => {
    const { bridge, model } = await opened();
    model.query.value = 'b';
    model.everyone.value = true;
    await model.openList('b@example.com');
    expect(bridge.calls.slice(-2)).toEqual([
      ['list.open', { address: 'b@example.com' }],
      ['compact.close', undefined],
    ]);
    expect([model.query.value, model.everyone.value]).toEqual(['', false]);
    await model.openList();
    expect(bridge.calls.at(-2)).toEqual(['list.open', {}]);
  });

  it('has a bell that asks to be told, and takes that back', async () => {
    const { bridge, model } = await opened();
    const wish = {
      scope: { kind: 'person', address: 'b@example.com' },
      trigger: { kind: 'becomes-available' },
      once: true,
    } as const;
    await model.toggleTell('b@example.com');
    expect(bridge.calls.at(-1)).toEqual(['alerts.add-rule', wish]);
    bridge.send('preferences.changed', preferences({ alerts: { rules: [{ ...wish, id: '1' }] } }));
    await model.toggleTell('b@example.com');
    expect(bridge.calls.at(-1)).toEqual(['alerts.remove-rule', '1']);
  });
});

it('says nothing of before when it comes up again', async () => {
  const { model } = await opened();
  // Main does not know how to reach them here.
  await model.reach('a@example.com', 'call');
  model.announcer.offer('A is muted.', () => undefined);
  expect(model.problem.value).toBeDefined();
  model.forget();
  expect(model.problem.value).toBeUndefined();
  expect(model.announcer.shown.value).toBeUndefined();
});
