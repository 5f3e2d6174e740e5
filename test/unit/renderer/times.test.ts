import { describe, expect, it } from 'vitest';
import { momentWords } from '../../../main/desktop/tray-words.js';
import { speak } from '../../../preload/words/catalogue.js';
import { clockTime, elapsed, elapsedAloud, tookText, untilTime } from '../../../renderer/ui/times.js';

const MINUTE = 60_000;

describe('elapsed', () => {
  it.each([
    [0, 'just now'],
    [MINUTE - 1, 'just now'],
    [MINUTE, '1 min'],
    [12 * MINUTE, '12 min'],
    [59 * MINUTE, '59 min'],
    [60 * MINUTE, '1 h 00'],
    [65 * MINUTE, '1 h 05'],
    [24 * 60 * MINUTE, '1 day'],
    [71 * 60 * MINUTE, '2 days'],
    [-5 * MINUTE, 'just now'],
  ])('says of %i ms: %s', (duration, words) => {
    expect(elapsed(0, duration, true)).toBe(words);
  });

  it('counts minutes that have passed, whatever the clock shows', () => {
    expect(elapsed(59_000, 61_000, true)).toBe('just now');
    expect(elapsed(59_000, 118_999, true)).toBe('just now');
    expect(elapsed(59_000, 119_000, true)).toBe('1 min');
  });

  it('says that it may be longer where the beginning was not seen, and nothing before a minute', () => {
    expect(elapsed(0, 12 * MINUTE, false)).toBe('> 12 min');
    expect(elapsed(0, 61 * MINUTE, false)).toBe('> 1 h 01');
    expect(elapsedAloud(0, 12 * MINUTE, false)).toBe('12 minutes or longer');
    expect(elapsedAloud(0, 61 * MINUTE, false)).toBe('1 hour 1 minute or longer');
    expect(elapsedAloud(0, 12 * MINUTE, true)).toBe('12 min');
    expect(elapsed(0, MINUTE - 1, false)).toBe('');
  });
});

describe('clockTime', () => {
  it('names the day only where it is another', () => {
    const noon = new Date(2030, 4, 17, 12, 30).getTime();
    const earlier = new Date(2030, 4, 17, 8, 5).getTime();
    const dayBefore = new Date(2030, 4, 16, 8, 5).getTime();
    expect(clockTime(earlier, noon)).not.toContain('17');
    expect(clockTime(dayBefore, noon)).toContain('16');
  });

  it.each(['en-GB', 'en-US', 'de-DE'])(
    'writes the time of day with a date as without one in %s',
    (locale) => {
      speak(locale);
      const noon = new Date(2030, 4, 17, 12, 30).getTime();
      const dayBefore = new Date(2030, 4, 16, 6, 2).getTime();
      const alone = clockTime(dayBefore, dayBefore);
      expect(clockTime(dayBefore, noon).endsWith(`, ${alone}`)).toBe(true);
      expect(momentWords(dayBefore, noon)).toBe(clockTime(dayBefore, noon));
      speak('en');
    },
  );
});

describe('untilTime', () => {
  it('says tomorrow where that is', () => {
    const noon = new Date(2030, 4, 17, 12, 30).getTime();
    const morning = new Date(2030, 4, 18, 6, 0).getTime();
    expect(untilTime(noon, noon)).toBe(clockTime(noon, noon));
    expect(untilTime(morning, noon)).toBe(`tomorrow, ${clockTime(morning, morning)}`);
    expect(untilTime(new Date(2030, 4, 19, 6, 0).getTime(), noon)).toContain('19');
    expect(momentWords(morning, noon)).toBe(untilTime(morning, noon));
  });
});

describe('tookText', () => {
  it.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [1000, '1.0 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00'],
    [125_000, '2 min 05'],
  ])('says of %d ms: %s', (ms, words) => {
    expect(tookText(ms)).toBe(words);
  });
});
