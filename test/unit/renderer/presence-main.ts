import { signal } from '@preact/signals';
import type { RosterSnapshot } from '../../../preload/contract.js';
import { toJson } from '../../../preload/json.js';
import { PresenceModel } from '../../../renderer/presence/model.js';
import { live } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { keeping, preferences } from './preferences.js';
import { settingsView } from './settings-view.js';

/** A presence window, and a main that has this to show and answers this besides. */
export async function opened(
  more: Partial<RosterSnapshot> = {},
  chosen: Parameters<typeof preferences>[0] = {},
  answers: FakeBridge['answers'] = {},
) {
  const bridge = new FakeBridge({
    'roster.open': () =>
      toJson<RosterSnapshot>({
        sequence: 1,
        mode: 'team',
        entries: [],
        connection: live,
        unencrypted: false,
        ...more,
      }),
    'gap.dismiss': () => undefined,
    'alerts.recent': () => [],
    'settings.read': () => settingsView,
    ...keeping(preferences(chosen)),
    ...answers,
  });
  const model = new PresenceModel(bridge, signal(0));
  await model.start();
  return { bridge, model };
}
