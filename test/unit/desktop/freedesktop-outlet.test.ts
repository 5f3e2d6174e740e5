import type { Variant } from '@jellybrick/dbus-next';
import { expect, test } from 'vitest';
import { FreedesktopOutlet } from '../../../main/desktop/freedesktop-outlet.js';
import type { NotificationButton } from '../../../main/desktop/notification-outlet.js';
import type { BusCall, BusSignal } from '../../../main/desktop/session-bus.js';
import { notice } from './notices.js';

const BUTTONS: readonly NotificationButton[] = [
  { answer: 'open', text: 'Open' },
  { answer: 'chat', text: 'Chat' },
  { answer: 'mute', text: 'Mute until tomorrow' },
];

/** A bus with a notification service on it, and an outlet that uses it. */
function desktop({ name = 'plasma', capabilities = ['actions', 'body-markup'] } = {}) {
  const calls: BusCall[] = [];
  const answers: string[] = [];
  const listeners: ((signal: BusSignal) => void)[] = [];
  const state = { isGone: false, ids: 0 };
  const outlet = new FreedesktopOutlet({
    bus: {
      call: (call: BusCall) => {
        calls.push(call);
        if (state.isGone) return Promise.reject(new Error('gone'));
        switch (call.member) {
          case 'GetCapabilities':
            return Promise.resolve([capabilities]);
          case 'GetServerInformation':
            return Promise.resolve([name, '', '1', '1.2']);
          case 'Notify':
            return Promise.resolve([(call.body?.[1] as number) || ++state.ids]);
          default:
            return Promise.resolve([]);
        }
      },
      listen: (_rule, listener) => {
        listeners.push(listener);
        return Promise.resolve();
      },
    },
    appName: 'Rollcall',
    desktopEntry: 'io.example.Rollcall',
    picture: { width: 1, height: 1, pixels: Buffer.alloc(4) },
    onAnswer: (answer, { title }) => answers.push(`${answer}: ${title}`),
  });
  // A listener gets every signal that anybody asked for.
  const hear = (given: BusSignal): void => listeners.forEach((listener) => listener(given));
  const signal = (member: string, ...body: unknown[]): void =>
    hear({
      path: '/org/freedesktop/Notifications',
      interface: 'org.freedesktop.Notifications',
      member,
      body,
    });
  const ownerChanged = (service: string): void =>
    hear({
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameOwnerChanged',
      body: [service, ':1.7', ':1.9'],
    });
  const bodiesOf = (member: string): readonly unknown[][] =>
    calls.filter((call) => call.member === member).map(({ body }) => body ?? []);
  return { outlet, calls, answers, signal, ownerChanged, bodiesOf, state };
}

test('what the service can do is asked once, and a newer alert takes the place of the older', async () => {
  const { outlet, bodiesOf } = desktop();
  await outlet.show(notice('reed'), BUTTONS);
  await outlet.show(notice('hana'), BUTTONS);
  await outlet.show(notice('reed'), BUTTONS);
  expect(bodiesOf('GetCapabilities')).toHaveLength(1);
  expect(bodiesOf('Notify').map(([, replaces]) => replaces)).toEqual([0, 0, 1]);
});

test.each([
  ['plasma', ['default', 'Open', 'open', 'Open', 'chat', 'Chat', 'mute', 'Mute until tomorrow']],
  // It makes a button of the click: two that say the same would be one too many.
  ['Xfce Notify Daemon', ['default', 'Open', 'chat', 'Chat', 'mute', 'Mute until tomorrow']],
])('%s gets buttons and a click', async (name, actions) => {
  const { outlet, bodiesOf } = desktop({ name });
  await outlet.show(notice('reed'), BUTTONS);
  expect(bodiesOf('Notify')[0]?.[5]).toEqual(actions);
});

test('a service without buttons gets none', async () => {
  const { outlet, bodiesOf } = desktop({ capabilities: ['body'] });
  await outlet.show(notice('reed'), BUTTONS);
  expect(bodiesOf('Notify')[0]?.[5]).toEqual([]);
});

test('text of the server never becomes markup, and stays as it is where none is read', async () => {
  const body = '<b>now</b> & "then"\u0000\u202E';
  const reading = desktop();
  await reading.outlet.show(notice('reed', { body, title: 'Reed\n\u0007 is <i>here</i>' }), []);
  expect(reading.bodiesOf('Notify')[0]?.slice(3, 5)).toEqual([
    'Reed is <i>here</i>',
    '&lt;b&gt;now&lt;/b&gt; &amp; &quot;then&quot;',
  ]);
  const plain = desktop({ capabilities: [] });
  await plain.outlet.show(notice('reed', { body }), []);
  expect(plain.bodiesOf('Notify')[0]?.[4]).toBe('<b>now</b> & "then"');
});

test('it is silent unless sound was chosen', async () => {
  const { outlet, bodiesOf } = desktop();
  await outlet.show(notice('reed'), []);
  await outlet.show(notice('hana', { sound: true }), []);
  const [silent, loud] = bodiesOf('Notify').map(([, , , , , , hints]) => hints as Record<string, Variant>);
  expect(silent).toMatchObject({
    'suppress-sound': { value: true },
    'desktop-entry': { value: 'io.example.Rollcall' },
  });
  expect(silent).not.toHaveProperty('sound-name');
  expect(loud).toHaveProperty('sound-name');
  expect(loud).not.toHaveProperty('suppress-sound');
});

test('a click and a button arrive with what they are about; those of other programs do not', async () => {
  const { outlet, answers, signal } = desktop();
  await outlet.show(notice('reed'), BUTTONS);
  await outlet.show(notice('hana'), BUTTONS);
  signal('ActionInvoked', 1, 'default');
  signal('ActionInvoked', 2, 'mute');
  signal('ActionInvoked', 2, 'format-disk');
  signal('ActionInvoked', 77, 'chat');
  expect(answers).toEqual(['open: reed is now Available', 'mute: hana is now Available']);
});

test('one that was closed is over: nothing replaces it, nothing closes it again', async () => {
  const { outlet, bodiesOf, signal, answers } = desktop();
  await outlet.show(notice('reed'), BUTTONS);
  signal('NotificationClosed', 1, 2);
  signal('ActionInvoked', 1, 'default');
  await outlet.show(notice('reed'), BUTTONS);
  expect(bodiesOf('Notify').map(([, replaces]) => replaces)).toEqual([0, 0]);
  outlet.clear();
  expect(bodiesOf('CloseNotification')).toEqual([[2]]);
  expect(answers).toEqual([]);
});

test('one is taken off by its key, and the others stay', async () => {
  const { outlet, bodiesOf } = desktop();
  await outlet.show(notice('reed'), BUTTONS);
  await outlet.show(notice('hana'), BUTTONS);
  outlet.close('hana@example.com');
  outlet.close('nobody@example.com');
  expect(bodiesOf('CloseNotification')).toEqual([[2]]);
});

test('a service that has gone is said to be so, and asked anew the next time', async () => {
  const { outlet, bodiesOf, state } = desktop();
  await outlet.show(notice('reed'), BUTTONS);
  state.isGone = true;
  await expect(outlet.show(notice('hana'), BUTTONS)).rejects.toThrow('gone');
  state.isGone = false;
  await outlet.show(notice('hana'), BUTTONS);
  expect(bodiesOf('GetCapabilities')).toHaveLength(2);
});

test('ids of a service before are forgotten: another one gives the same to others', async () => {
  const { outlet, bodiesOf, signal, ownerChanged, answers, state } = desktop();
  await outlet.show(notice('reed'), BUTTONS);
  ownerChanged('org.example.Another');
  await outlet.show(notice('reed'), BUTTONS);
  ownerChanged('org.freedesktop.Notifications');
  state.ids = 0;
  signal('ActionInvoked', 1, 'default');
  expect(answers).toEqual([]);
  outlet.clear();
  await outlet.show(notice('hana'), BUTTONS);
  signal('ActionInvoked', 1, 'default');
  expect(answers).toEqual(['open: hana is now Available']);
  expect(bodiesOf('Notify').map(([, replaces]) => replaces)).toEqual([0, 1, 0]);
  expect(bodiesOf('CloseNotification')).toEqual([]);
  expect(bodiesOf('GetCapabilities')).toHaveLength(2);
});
