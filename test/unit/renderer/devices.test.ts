import { expect, it } from 'vitest';
import { deviceName } from '../../../renderer/ui/device-words.js';

it.each([
  ['JabberJabber MomentIM', undefined, 'Jabber'],
  ['Jabbercup7', 'Jabber for iPhone', 'Jabber for iPhone'],
  ['cisco-upc', undefined, 'Personal Communicator'],
  ['pws-override', undefined, 'Set by hand or by a program'],
  ['SEP0016C7AB12CD', 'Cisco 8845', 'Desk phone, Cisco 8845'],
  ['SEP0016C7AB12CD', undefined, 'Desk phone'],
  ['my-device', undefined, 'my-device'],
])('%s with model %s is called %s', (id, model, name) => {
  expect(deviceName(id, model)).toBe(name);
});
