import { describe, expect, it } from 'vitest';
import type { DetailedPresence, Device, DisplayStatus } from '../../../preload/contract.js';
import { callDevices, reasonsFor } from '../../../renderer/presence/why.js';
import { detailsText } from '../../../renderer/ui/strings.js';
import { presence as undetailed } from './people.js';

const presence = (display: DisplayStatus, more: Partial<DetailedPresence> = {}): DetailedPresence => ({
  ...undetailed(display),
  devices: [],
  ...more,
});
const device = (id: string, can: Partial<Device['capabilities']>, more: Partial<Device> = {}): Device => ({
  id,
  open: true,
  capabilities: { audio: false, video: false, text: false, ...can },
  ...more,
});
const jabber = device('JabberCarlotta', { audio: true, text: true });
const phone = device('SEP0016C7AB12CD', { audio: true }, { model: 'Cisco 8845' });
const set = device('pws-override', { text: true });

describe('what makes somebody available or not', () => {
  it.each([
    [
      'a call on the desk phone',
      presence('on-the-phone', { devices: [jabber, phone] }),
      ['On Desk phone, Cisco 8845.'],
    ],
    [
      'a call on Jabber',
      presence('on-the-phone', { devices: [jabber, { ...phone, open: false }] }),
      ['On Jabber.'],
    ],
    [
      'a call on one of two',
      presence('on-the-phone', { devices: [jabber, { ...jabber, id: 'TCT', model: 'Jabber for iPhone' }] }),
      ['On Jabber or Jabber for iPhone.'],
    ],
    ['a call on nothing known', presence('on-the-phone'), ['The server does not say on which device.']],
    [
      'a state without reason',
      presence('busy'),
      ['The server gives no reason: set by hand, or by their calendar.'],
    ],
    [
      'a meeting without more',
      presence('in-a-meeting'),
      ['By the calendar or set by hand: the server does not say which.'],
    ],
    ['away, and no device is idle', presence('away', { devices: [jabber] }), [detailsText.awayUnsaid]],
    ['a vacation', presence('vacation'), [detailsText.vacationUnsaid]],
    [
      'a state without reason but a note',
      presence('busy', { note: 'with a customer' }),
      ['Most likely what their note says: “with a customer”.'],
    ],
    [
      'a reason and a note',
      presence('busy', { activities: ['presentation'], note: 'with a customer' }),
      ['The server says: presenting.'],
    ],
    ['not to be disturbed', presence('dnd', { note: '' }), [detailsText.dndByHand]],
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
    ['nobody the server knows', presence('unknown'), [detailsText.unknownUnsaid]],
    ['no client', presence('offline', { devices: [phone] }), ['No device is logged in.']],
    [
      'no state of theirs by a note where the state says it itself',
      presence('in-a-meeting', { note: 'back 14:30' }),
      ['By the calendar or set by hand: the server does not say which.'],
    ],
    ['a vacation and a note', presence('vacation', { note: 'in Rome' }), [detailsText.vacationUnsaid]],
    [
      'where they can be reached',
      presence('available', { devices: [jabber, phone, { ...jabber, open: false }] }),
      ['Reachable on Jabber and Desk phone.'],
    ],
    [
      'available by a program',
      presence('available', { devices: [set] }),
      ['Set by hand or by a program: this stands over what the devices say.'],
    ],
    ['nothing', presence('available'), []],
  ])('%s', (_, somebody, reasons) => {
    expect(reasonsFor(somebody)).toEqual(reasons);
  });

  it('names one device of a call only where no other could be', () => {
    expect(callDevices(presence('on-the-phone', { devices: [jabber, phone] }))).toEqual([phone]);
    expect(callDevices(presence('available', { devices: [jabber, phone] }))).toEqual([]);
  });
});
