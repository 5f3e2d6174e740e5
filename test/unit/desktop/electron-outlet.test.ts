import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { ElectronOutlet } from '../../../main/desktop/electron-outlet.js';
import type { NotificationButton } from '../../../main/desktop/notification-outlet.js';
import { notice } from './notices.js';

interface Options {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
}

const desktop = vi.hoisted(() => ({ shown: [] as (Options & EventEmitter)[], closed: [] as string[] }));
vi.mock('electron', () => ({
  Notification: class extends EventEmitter {
    static isSupported = (): boolean => true;
    constructor(options: Options) {
      super();
      Object.assign(this, options);
    }
    show(): void {
      desktop.shown.push(this as unknown as Options & EventEmitter);
    }
    close(): void {
      desktop.closed.push((this as unknown as Options).title);
    }
  },
}));

const BUTTONS: readonly NotificationButton[] = [
  { answer: 'open', text: 'Open' },
  { answer: 'chat', text: 'Chat' },
];

function setUp() {
  const answers: string[] = [];
  const icon = undefined as never;
  const outlet = new ElectronOutlet(icon, (answer, { key }) => answers.push(`${answer} ${key}`));
  return { outlet, answers };
}

beforeEach(() => {
  desktop.shown.length = 0;
  desktop.closed.length = 0;
});

test('text of the server says what it says, and nothing hides in it', async () => {
  const { outlet } = setUp();
  const line = 'x'.repeat(1_000);
  await outlet.show(notice('reed', { title: 'Reed\n\u202Eis here', body: `Sales\u0007\n${line}` }), []);
  expect(desktop.shown[0]).toMatchObject({
    title: 'Reed is here',
    body: `Sales\n${line.slice(0, 499)}…`,
    silent: true,
  });
});

test('a click and a button arrive with what they are about', async () => {
  const { outlet, answers } = setUp();
  await outlet.show(notice('reed'), BUTTONS);
  await outlet.show(notice('hana'), BUTTONS);
  desktop.shown[0]?.emit('click');
  // Newer Electrons tell the button in the event, older ones beside it.
  desktop.shown[1]?.emit('action', { actionIndex: 1 });
  desktop.shown[1]?.emit('action', {}, 0);
  expect(answers).toEqual(['open reed@example.com', 'chat hana@example.com', 'open hana@example.com']);
});

test('a newer one takes the place of the older, and one is taken off by its key', async () => {
  const { outlet } = setUp();
  await outlet.show(notice('reed', { title: 'first' }), []);
  await outlet.show(notice('reed', { title: 'second' }), []);
  outlet.close('nobody@example.com');
  expect(desktop.closed).toEqual(['first']);
  outlet.clear();
  expect(desktop.closed).toEqual(['first', 'second']);
});
