import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { RosterSnapshot } from '../../../preload/contract.js';
import { toJson } from '../../../preload/json.js';
import { CompactModel } from '../../../renderer/compact/model.js';
import { personMeant, pressShortcut } from '../../../renderer/presence/person-shortcuts.js';
import { live } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { entry } from './people.js';
import { keeping, preferences } from './preferences.js';

async function opened() {
  const bridge = new FakeBridge({
    'roster.open': () =>
      toJson<RosterSnapshot>({
        sequence: 1,
        mode: 'team',
        entries: [entry('Ada', 'X', 'available'), entry('Bo', 'X', 'busy')],
        connection: live,
        unencrypted: false,
      }),
    'person.act': () => undefined,
    ...keeping(preferences()),
  });
  const model = new CompactModel(bridge, signal(0));
  await model.start();
  return { bridge, model };
}

describe('a key that does something with a person', () => {
  it('means the first hit of a search that it is pressed in, else whose page is open, else the row', async () => {
    const { model } = await opened();
    model.active.value = 'person-ada@example.com';
    expect(personMeant(model, 'list')?.address).toBe('ada@example.com');
    expect(personMeant(model, 'search')).toBeUndefined();
    // A row is marked only while the list has the keyboard.
    expect(personMeant(model, 'elsewhere')).toBeUndefined();
    model.query.value = 'bo';
    expect(personMeant(model, 'search')?.address).toBe('bo@example.com');
    model.query.value = '';
    model.opened.value = 'bo@example.com';
    expect(personMeant(model, 'search')?.address).toBe('bo@example.com');
  });

  it('is done with them', async () => {
    const { bridge, model } = await opened();
    model.query.value = 'bo';
    pressShortcut(model, 'copy', 'search');
    expect(bridge.calls.at(-1)).toEqual([
      'person.act',
      { address: 'bo@example.com', action: 'copy-address' },
    ]);
  });

  it('says why nothing is done where nobody is meant', async () => {
    const { bridge, model } = await opened();
    const asked = bridge.calls.length;
    pressShortcut(model, 'copy', 'search');
    expect(model.announcer.shown.value).toMatchObject({
      kind: 'not-done',
      text: expect.stringContaining('Nobody is chosen') as string,
    });
    model.query.value = 'zzz';
    pressShortcut(model, 'copy', 'search');
    expect(model.announcer.shown.value?.text).toBe('Nobody matches “zzz”');
    expect(bridge.calls).toHaveLength(asked);
  });
});
