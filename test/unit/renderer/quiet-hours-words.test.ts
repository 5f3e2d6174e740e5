import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../preload/words/catalogue.js';
import { clockWords, quietHoursWords, timesOfDay } from '../../../renderer/settings/quiet-hours-words.js';

afterEach(() => speak('en'));

const hours = { enabled: true, from: '18:00', to: '08:00', days: [1, 2, 3, 4, 5] };

describe('times of day', () => {
  it('are the quarters of an hour, and besides them what is set already', () => {
    expect(timesOfDay('18:00')).toHaveLength(96);
    const times = timesOfDay('18:07');
    expect(times).toHaveLength(97);
    expect(times.slice(times.indexOf('18:00'), times.indexOf('18:30'))).toEqual(['18:00', '18:07', '18:15']);
  });

  it.each([
    ['en-GB', '18:15'],
    ['en-US', '6:15 PM'],
    ['de-DE', '18:15'],
  ])('are written as in %s, alone and in the sentence about them', (locale, words) => {
    speak(locale);
    const spaced = (text: string): string => text.replace(/\s/gu, ' ');
    expect(spaced(clockWords('18:15'))).toBe(words);
    expect(spaced(quietHoursWords({ ...hours, from: '18:15' }))).toContain(words);
  });
});

describe('quiet hours in words', () => {
  it.each([
    [{}, 'Silent from 18:00 to 08:00 the next day, Monday to Friday.'],
    [{ from: '12:00', to: '13:00', days: [1, 2, 3, 4, 5, 6, 7] }, 'Silent from 12:00 to 13:00, every day.'],
    [{ days: [1, 2, 4] }, 'Silent from 18:00 to 08:00 the next day, Monday, Tuesday and Thursday.'],
    [{ days: [] }, 'Never silent: choose a day, and two different times.'],
    [{ from: '08:00' }, 'Never silent: choose a day, and two different times.'],
  ])('with %j are: %s', (changed, words) => {
    speak('en-GB');
    expect(quietHoursWords({ ...hours, ...changed })).toBe(words);
  });
});
