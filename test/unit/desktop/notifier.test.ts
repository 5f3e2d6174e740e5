import { expect, test } from 'vitest';
import { Notifier } from '../../../main/desktop/notifier.js';
import type { NotificationOutlet } from '../../../main/desktop/notification-outlet.js';
import { settle } from '../../support/manual-clock.js';
import { notice } from './notices.js';

function outlet(log: string[], name: string): NotificationOutlet & { works: boolean } {
  return {
    works: true,
    show({ title }, buttons) {
      if (!this.works) return Promise.reject(new Error('It does not work.'));
      log.push(`${name}: ${title} (${buttons.map(({ text }) => text).join(', ')})`);
      return Promise.resolve();
    },
    close: (key) => void log.push(`${name}: closed ${key}`),
    clear: () => void log.push(`${name}: cleared`),
  };
}

test('the first way that works is taken, each time anew', async () => {
  const log: string[] = [];
  const [first, second] = [outlet(log, 'first'), outlet(log, 'second')];
  const notifier = new Notifier([first, second]);
  void notifier.show(notice('reed'));
  await settle();
  first.works = false;
  void notifier.show(notice('reed'));
  await settle();
  first.works = true;
  void notifier.show(notice('reed'));
  await settle();
  expect(log.map((line) => line.split(':')[0])).toEqual(['first', 'second', 'first']);
});

test('where no way works nothing breaks, and the next one is tried', async () => {
  const log: string[] = [];
  const only = outlet(log, 'only');
  only.works = false;
  const notifier = new Notifier([only]);
  expect(await notifier.show(notice('reed'))).toBe(false);
  only.works = true;
  expect(await notifier.show(notice('hana'))).toBe(true);
  expect(log).toEqual(['only: hana is now Available (Open, Chat, Mute hana until tomorrow)']);
});

test('a name that is too long for a button is left out', async () => {
  const log: string[] = [];
  const name = 'Maximiliane von Hohenstein-Wittgenstein';
  const [subject] = notice('max').subjects;
  await new Notifier([outlet(log, 'only')]).show(notice('max', { subjects: [{ ...subject!, name }] }));
  expect(log[0]).toContain('(Open, Chat, Mute until tomorrow)');
});

test('one about several people only opens', async () => {
  const log: string[] = [];
  const several = notice('reed', { subjects: [...notice('reed').subjects, ...notice('hana').subjects] });
  void new Notifier([outlet(log, 'first')]).show(several);
  await settle();
  expect(log[0]).toBe('first: reed is now Available (Open)');
});

test('one about several takes the place of those about each of them, wherever those are shown', async () => {
  const log: string[] = [];
  const subjects = [...notice('reed').subjects, ...notice('hana').subjects];
  const notifier = new Notifier([outlet(log, 'first'), outlet(log, 'second')]);
  void notifier.show(notice('reed'));
  void notifier.show(notice('several', { key: 'several', subjects }));
  await settle();
  expect(log.slice(2)).toEqual([
    'first: closed reed@example.com',
    'first: closed hana@example.com',
    'second: closed reed@example.com',
    'second: closed hana@example.com',
  ]);
});

test('clearing waits for what is being shown', async () => {
  const log: string[] = [];
  const notifier = new Notifier([outlet(log, 'first')]);
  void notifier.show(notice('reed'));
  notifier.clear();
  await settle();
  expect(log.at(-1)).toBe('first: cleared');
});
