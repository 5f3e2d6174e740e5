import { afterEach, describe, expect, test } from 'vitest';
import { noticeOf, type Told } from '../../../main/alerts/notice.js';
import type { DisplayStatus } from '../../../main/presence/display-status.js';
import { speak } from '../../../preload/words/catalogue.js';
import { CARLOTTA, JOE, REED } from './desk.js';

afterEach(() => speak('en'));

const told = (
  subject: { readonly address: string; readonly name: string; readonly group: string },
  to: DisplayStatus,
  other: Partial<Told> = {},
): Told => ({
  subject: { ...subject, from: 'on-the-phone', to },
  note: undefined,
  isAwaited: false,
  ...other,
});

describe('about one person', () => {
  test.each<[string, Told, string, string]>([
    [
      'what they are and were',
      told(CARLOTTA, 'away'),
      'Carlotta Tendant is now away',
      'was on the phone · Support',
    ],
    [
      'their note',
      told(CARLOTTA, 'away', { note: 'lunch' }),
      'Carlotta Tendant is now away',
      'was on the phone · Support · lunch',
    ],
    [
      'that they are available, to who waited',
      told(CARLOTTA, 'available', { isAwaited: true }),
      'Carlotta Tendant is available',
      'Support',
    ],
    [
      'nothing more where nothing is known',
      told({ ...JOE, group: '' }, 'dnd'),
      'Joe Nakamura is now do not disturb',
      'was on the phone',
    ],
  ])('says %s', (_, one, title, body) => {
    expect(noticeOf([one], true)).toEqual({
      key: one.subject.address,
      subjects: [one.subject],
      title,
      body,
      sound: true,
    });
  });
});

describe('about several', () => {
  const titleOf = (one: Told, ...others: Told[]): string => noticeOf([one, ...others], false).title;

  test('of one group names that', () => {
    expect(titleOf(told(CARLOTTA, 'away'), told(JOE, 'available'))).toBe(
      'Support: 2 changed, 1 now available',
    );
    expect(titleOf(told(CARLOTTA, 'away'), told(JOE, 'busy'))).toBe('Support: 2 changed');
  });

  test('of more than one, or of none, counts people', () => {
    expect(titleOf(told(CARLOTTA, 'away'), told(REED, 'available'))).toBe(
      '2 people changed, 1 now available',
    );
    const none = { ...JOE, group: '' };
    expect(titleOf(told(none, 'away'), told({ ...none, address: 'a@b' }, 'busy'))).toBe('2 people changed');
  });

  test('names three and counts the others', () => {
    const bodyOf = (one: Told, ...others: Told[]): string => noticeOf([one, ...others], false).body;
    const [carlotta, joe, reed] = [told(CARLOTTA, 'away'), told(JOE, 'busy'), told(REED, 'available')];
    expect(bodyOf(carlotta, joe)).toBe('Carlotta Tendant: Away, Joe Nakamura: Busy');
    expect(bodyOf(carlotta, joe, reed, joe, joe)).toBe(
      'Carlotta Tendant: Away, Joe Nakamura: Busy, Reed Bello: Available, 2 more',
    );
  });

  test('go by one key that is nobody’s address', () => {
    const [one, other] = [
      noticeOf([told(CARLOTTA, 'away'), told(JOE, 'busy')], false),
      noticeOf([told(REED, 'away'), told(JOE, 'away')], false),
    ];
    expect(one.key).toBe(other.key);
    expect(one.key).not.toContain('@');
  });
});

test('in German too', () => {
  speak('de-DE');
  expect(noticeOf([told(CARLOTTA, 'available', { isAwaited: true })], false).title).toBe(
    'Carlotta Tendant ist verfügbar',
  );
  const { title, body } = noticeOf(
    [
      told(CARLOTTA, 'available'),
      told(JOE, 'available'),
      told({ ...JOE, address: 'a@b' }, 'available'),
      told({ ...JOE, address: 'c@d' }, 'busy'),
    ],
    false,
  );
  expect(title).toBe('Support: 4 geändert, 3 jetzt verfügbar');
  expect(body).toMatch(/, 1 weitere$/u);
});
