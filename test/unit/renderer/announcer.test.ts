import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../../renderer/presence/announcer.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows what can be taken back for ten seconds, and as long as somebody is at it', () => {
  const announcer = new Announcer();
  announcer.offer('A is muted.', () => undefined);
  vi.advanceTimersByTime(9_000);
  announcer.keep(true);
  vi.advanceTimersByTime(60_000);
  expect(announcer.shown.value?.text).toBe('A is muted.');
  announcer.keep(false);
  vi.advanceTimersByTime(9_000);
  expect(announcer.shown.value).toBeDefined();
  vi.advanceTimersByTime(1_000);
  expect(announcer.shown.value).toBeUndefined();
});

it('keeps what takes the place of what somebody is at, and nothing after it went', () => {
  const announcer = new Announcer();
  announcer.offer('A is muted.', () => undefined);
  announcer.keep(true);
  announcer.offer('B is muted.', () => undefined);
  vi.advanceTimersByTime(60_000);
  announcer.shown.value?.undo?.();
  expect(announcer.shown.value).toBeUndefined();
  announcer.show('A is not muted any more.');
  vi.advanceTimersByTime(3_000);
  expect(announcer.shown.value).toBeUndefined();
});
