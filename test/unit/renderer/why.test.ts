import { describe, expect, it } from 'vitest';
import type { Device } from '../../../preload/contract.js';
import { callDevices, reasonsFor } from '../../../renderer/presence/why.js';
import { detailsText } from '../../../renderer/ui/strings.js';
import { presence } from './people.js';

const device = (id: string, can: Partial<Device['capabilities']>, more: Partial<Device> = {}): Device => ({
  id,
  open: true,
  capabilities: { audio: false, video: false, text: false, ...can },
  ...more,
});
const jabber = device('JabberCarlotta', { audio: true, text: true });
const phone = device('SEP0016C7AB12CD', { audio: true }, { model: 'Cisco 8845' });
const set = device('pws-override', { text: true });

describe('what makes somebody not available', () => {
  it.each([
    [
      'a call on the desk phone',
      presence('on-the-phone', { devices: [jabber, phone] }),
      ['On the phone, on Desk phone, Cisco 8845.'],
    ],
    [
      'a call on Jabber',
      presence('on-the-phone', { devices: [jabber, { ...phone, open: false }] }),
      ['On the phone, on Jabber.'],
    ],
    [
      'a call on one of two',
      presence('on-the-phone', { devices: [jabber, { ...jabber, id: 'TCT', model: 'Jabber for iPhone' }] }),
      ['On the phone, on Jabber or Jabber for iPhone.'],
    ],
    [
      'a call on nothing known',
      presence('on-the-phone'),
      ['On the phone. The server does not say on which device.'],
    ],
    [
      'a state without reason',
      presence('busy'),
      ['The server gives no reason: set by hand, or by their calendar.'],
    ],
    [
      'a meeting without more',
      presence('in-a-meeting', { activities: ['meeting'] }),
      ['By the calendar or set by hand: the server does not say which.'],
    ],
    ['away, and no device is idle', presence('away', { devices: [jabber] }), [detailsText.awayUnsaid]],
    ['a vacation', presence('vacation'), [detailsText.vacationUnsaid]],
    ['what they do', presence('busy', { activities: ['presentation'] }), ['The server says: presenting.']],
    [
      'a state set over the devices',
      presence('busy', { devices: [jabber, set] }),
      ['Set by hand or by a program: this stands over what the devices say.'],
    ],
    [
      'nobody at the keyboard',
      presence('away', { devices: [{ ...jabber, userInput: 'idle' }, phone] }),
      ['Nobody has touched Jabber for a while.'],
    ],
    ['no client', presence('offline', { devices: [phone] }), ['No device is logged in.']],
    ['nothing', presence('available', { devices: [jabber] }), []],
  ])('%s', (_, somebody, reasons) => {
    expect(reasonsFor(somebody)).toEqual(reasons);
  });

  it('names one device of a call only where no other could be', () => {
    expect(callDevices(presence('on-the-phone', { devices: [jabber, phone] }))).toEqual([phone]);
    expect(callDevices(presence('available', { devices: [jabber, phone] }))).toEqual([]);
  });
});
