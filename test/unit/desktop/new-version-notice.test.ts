import { expect, test } from 'vitest';
import type { AlertNotice } from '../../../main/alerts/alerts.js';
import { NewVersionNotice } from '../../../main/desktop/new-version-notice.js';
import { defaultPreferences, type PreferencesPatch } from '../../../main/settings/preferences.js';

/** Somebody who may be interrupted or not; notifications are taken or not. */
function setUp() {
  const shown: AlertNotice[] = [];
  const desktop = { takes: true, mayInterrupt: true, diskError: undefined as Error | undefined };
  const troubles: unknown[] = [];
  const preferences = {
    value: defaultPreferences(),
    hold(patch: PreferencesPatch) {
      if (desktop.diskError) throw desktop.diskError;
      preferences.value = { ...preferences.value, ...(patch as typeof preferences.value) };
    },
  };
  const notifier = {
    show: (notice: AlertNotice) => {
      shown.push(notice);
      return Promise.resolve(desktop.takes);
    },
  };
  const start = (): NewVersionNotice =>
    new NewVersionNotice(
      preferences,
      notifier,
      () => Promise.resolve(desktop.mayInterrupt),
      (error) => troubles.push(error),
    );
  return { shown, desktop, troubles, preferences, start };
}

const titles = (shown: readonly AlertNotice[]): string[] => shown.map(({ title }) => title);

test('of each version it is said once, however often it is found and Rollcall started', async () => {
  const { shown, preferences, start } = setUp();
  const notice = start();
  await Promise.all([notice.say('1.1.0'), notice.say('1.1.0')]);
  await notice.say('1.1.0');
  await start().say('1.1.0');
  expect(titles(shown)).toEqual(['Rollcall 1.1.0 is available']);
  expect(preferences.value.startup.toldOfVersion).toBe('1.1.0');
  await start().say('1.2.0');
  expect(titles(shown)).toEqual(['Rollcall 1.1.0 is available', 'Rollcall 1.2.0 is available']);
  expect(shown.every(({ sound, subjects }) => !sound && subjects.length === 0)).toBe(true);
});

test('whoever is not to be disturbed is told the next time', async () => {
  const { shown, desktop, start } = setUp();
  const notice = start();
  desktop.mayInterrupt = false;
  await notice.say('1.1.0');
  expect(shown).toEqual([]);
  desktop.mayInterrupt = true;
  desktop.takes = false;
  await notice.say('1.1.0');
  desktop.takes = true;
  await notice.say('1.1.0');
  await notice.say('1.1.0');
  expect(shown).toHaveLength(2);
});

test('where that cannot be stored it is said once as long as Rollcall runs', async () => {
  const { shown, desktop, troubles, start } = setUp();
  desktop.diskError = new Error('full');
  const notice = start();
  await notice.say('1.1.0');
  await notice.say('1.1.0');
  expect([shown.length, troubles]).toEqual([1, [desktop.diskError]]);
});
