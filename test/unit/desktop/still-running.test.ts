import { expect, test } from 'vitest';
import type { AlertNotice } from '../../../main/alerts/alerts.js';
import { StillRunning } from '../../../main/desktop/still-running.js';
import { defaultPreferences, type PreferencesPatch } from '../../../main/settings/preferences.js';

/** Somebody who closes the list; notifications are taken or not. */
function setUp() {
  const shown: AlertNotice[] = [];
  const desktop = { takes: true, diskError: undefined as Error | undefined };
  const troubles: unknown[] = [];
  const preferences = {
    value: defaultPreferences(),
    hold(patch: PreferencesPatch) {
      preferences.value = { ...preferences.value, ...(patch as typeof preferences.value) };
      if (desktop.diskError) throw desktop.diskError;
    },
  };
  const notifier = {
    show: (notice: AlertNotice) => {
      shown.push(notice);
      return Promise.resolve(desktop.takes);
    },
  };
  const stillRunning = new StillRunning(preferences, notifier, (error) => troubles.push(error));
  return { shown, desktop, troubles, preferences, stillRunning };
}

test('that Rollcall goes on is said once ever', async () => {
  const { shown, preferences, stillRunning } = setUp();
  await Promise.all([stillRunning.say(), stillRunning.say()]);
  await stillRunning.say();
  expect(shown.map(({ title, subjects, sound }) => [title, subjects, sound])).toEqual([
    ['Rollcall is still running', [], false],
  ]);
  expect(preferences.value.startup).toEqual({ ...defaultPreferences().startup, toldOfIcon: true });
});

test('where nothing could be shown it is said the next time', async () => {
  const { shown, desktop, stillRunning } = setUp();
  desktop.takes = false;
  await stillRunning.say();
  desktop.takes = true;
  await stillRunning.say();
  await stillRunning.say();
  expect(shown).toHaveLength(2);
});

test('where that cannot be stored it is said once as long as Rollcall runs', async () => {
  const { shown, desktop, troubles, stillRunning } = setUp();
  desktop.diskError = new Error('full');
  await stillRunning.say();
  await stillRunning.say();
  expect([shown.length, troubles]).toEqual([1, [desktop.diskError]]);
});
