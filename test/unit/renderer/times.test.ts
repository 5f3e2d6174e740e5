import { describe, expect, it } from 'vitest';
import { clockTime, elapsed, elapsedAloud, tookText, untilTime } from '../../../renderer/ui/times.js';

const MINUTE = 60_000;

describe('elapsed', () => {
  it.each([
    [0, 'now'],
    [12 * MINUTE, '12 min'],
    [59 * MINUTE, '59 min'],
    [60 * MINUTE, '1 h 00'],
    [65 * MINUTE, '1 h 05'],
    [24 * 60 * MINUTE, '1 day'],
    [71 * 60 * MINUTE, '2 days'],
    [-5 * MINUTE, 'now'],
  ])('says of %i ms: %s', (duration, words) => {
    expect(elapsed(0, duration, true)).toBe(words);
  });

  it('counts full minutes of the clock, so that "now" is over at the next one', () => {
    expect(elapsed(50_000, 59_999, true)).toBe('now');
    expect(elapsed(50_000, MINUTE, true)).toBe('1 min');
  });

  it('says that it may be longer where the beginning was not seen, and nothing before a minute', () => {
    expect(elapsed(0, 12 * MINUTE, false)).toBe('≥ 12 min');
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
});

describe('untilTime', () => {
  it('says tomorrow where that is', () => {
    const noon = new Date(2030, 4, 17, 12, 30).getTime();
    const morning = new Date(2030, 4, 18, 6, 0).getTime();
    expect(untilTime(noon, noon)).toBe(clockTime(noon, noon));
    expect(untilTime(morning, noon)).toBe(`tomorrow, ${clockTime(morning, morning)}`);
    expect(untilTime(new Date(2030, 4, 19, 6, 0).getTime(), noon)).toContain('19');
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
