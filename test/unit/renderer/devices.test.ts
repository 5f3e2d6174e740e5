import { expect, it } from 'vitest';
import { deviceName } from '../../../renderer/ui/strings.js';

it.each([
  ['JabberJabber MomentIM', undefined, 'Jabber'],
  ['Jabbercup7', 'Jabber for iPhone', 'Jabber for iPhone'],
  ['cisco-upc', undefined, 'Personal Communicator'],
  ['pws-override', undefined, 'Set by a program'],
  ['my-device', undefined, 'my-device'],
])('%s with model %s is called %s', (id, model, name) => {
  expect(deviceName(id, model)).toBe(name);
});
