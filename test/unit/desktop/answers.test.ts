import { beforeEach, expect, test, vi } from 'vitest';
import { answerNotifications } from '../../../main/desktop/notification-answers.js';
import { trayActions } from '../../../main/desktop/tray-actions.js';
import { defaultPreferences, type PreferencesPatch } from '../../../main/settings/preferences.js';
import { patched } from '../../../preload/patched.js';
import { ManualClock } from '../../support/manual-clock.js';
import { notice } from './notices.js';

const said = vi.hoisted(() => [] as { message: string; detail: string }[]);
vi.mock('electron', () => ({
  app: {},
  dialog: {
    showMessageBox: (box: { message: string; detail: string }) => {
      said.push(box);
      return Promise.resolve({});
    },
  },
}));

const ADDRESS = 'reed@example.com';

/** Preferences that are stored, or that the disk does not take. */
function setUp({ isFull = false } = {}) {
  const stored = {
    value: defaultPreferences(),
    change(patch: PreferencesPatch) {
      if (isFull) throw Object.assign(new Error('The disk is full.'), { advice: 'Make room.' });
      return (stored.value = patched(stored.value, patch));
    },
  };
  const opened: string[] = [];
  const windows = {
    showContact: (address: string) => void opened.push(address),
    showList: () => void opened.push('list') as never,
    showSettings: () => void opened.push('settings'),
  };
  const clock = new ManualClock();
  const answer = answerNotifications({
    team: { contact: () => undefined },
    preferences: stored,
    windows,
    clock,
  });
  return { stored, opened, answer, tray: trayActions(windows, stored, clock) };
}

beforeEach(() => {
  said.length = 0;
});

test('a notification about one leads to them, one about several to the list', () => {
  const { answer, opened } = setUp();
  const reed = notice('reed');
  answer('open', reed);
  answer('open', { ...reed, subjects: [...reed.subjects, ...notice('hana').subjects] });
  expect(opened).toEqual([ADDRESS, 'list']);
});

test('whoever cannot be written to any more is shown', () => {
  const { answer, opened } = setUp();
  answer('chat', notice('reed'));
  expect(opened).toEqual([ADDRESS]);
});

test('muting silences until another day', () => {
  const { answer, stored } = setUp();
  answer('mute', notice('reed'));
  expect(stored.value.alerts.muted).toMatchObject([{ scope: { kind: 'person', address: ADDRESS } }]);
});

test('a disk that does not take what was chosen is said, and ends nothing', () => {
  const { answer, tray, stored } = setUp({ isFull: true });
  answer('mute', notice('reed'));
  tray.pause('hour');
  tray.tellMeWhen({ kind: 'everyone' });
  expect(stored.value).toEqual(defaultPreferences());
  const once = { type: 'warning', message: 'The disk is full.', detail: 'Make room.' };
  expect(said).toEqual([once, once, once]);
});

test('from the tray somebody is waited for, and no more', () => {
  const { tray, stored } = setUp();
  tray.tellMeWhen({ kind: 'person', address: ADDRESS });
  const [rule] = stored.value.alerts.rules;
  expect(rule).toMatchObject({ once: true, trigger: { kind: 'becomes-available' } });
  tray.forget(rule?.id ?? '');
  expect(stored.value.alerts.rules).toEqual([]);
});
