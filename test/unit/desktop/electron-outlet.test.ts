import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { ElectronOutlet } from '../../../main/desktop/electron-outlet.js';
import type { NotificationButton } from '../../../main/desktop/notification-outlet.js';
import { ManualClock, settle } from '../../support/manual-clock.js';
import { notice } from './notices.js';

interface Options {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
}

interface Desktop {
  readonly shown: (Options & EventEmitter)[];
  readonly closed: string[];
  /** What the system says of a notification, if anything. */
  says: 'show' | 'failed' | undefined;
}

const desktop = vi.hoisted((): Desktop => ({ shown: [], closed: [], says: 'show' }));
vi.mock('electron', () => ({
  Notification: class extends EventEmitter {
    static isSupported = (): boolean => true;
    constructor(options: Options) {
      super();
      Object.assign(this, options);
    }
    show(): void {
      desktop.shown.push(this as unknown as Options & EventEmitter);
      if (desktop.says !== undefined) this.emit(desktop.says, {}, 'Nobody is there.');
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
  const clock = new ManualClock();
  const outlet = new ElectronOutlet(icon, clock, (answer, { key }) => answers.push(`${answer} ${key}`));
  return { outlet, answers, clock };
}

beforeEach(() => {
  desktop.shown.length = 0;
  desktop.closed.length = 0;
  desktop.says = 'show';
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

test('one that the system cannot show was not shown, and is not to be taken off', async () => {
  const { outlet, clock } = setUp();
  desktop.says = 'failed';
  await expect(outlet.show(notice('reed'), [])).rejects.toThrow('Nobody is there.');
  outlet.clear();
  expect([desktop.closed, clock.pending]).toEqual([[], 0]);
});

test('where the system says nothing it was shown', async () => {
  const { outlet, clock } = setUp();
  desktop.says = undefined;
  const ended = vi.fn();
  void outlet.show(notice('reed'), []).then(ended);
  await settle();
  expect(ended).not.toHaveBeenCalled();
  await clock.advance(5_000);
  expect(ended).toHaveBeenCalledOnce();
});
