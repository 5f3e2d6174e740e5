import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SettingsSection } from '../../../preload/contract.js';
import { History } from '../../../renderer/settings/history.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function changed(...words: string[]) {
  const section = signal<SettingsSection>('alerts');
  const history = new History({ getItem: () => null, setItem: () => undefined }, section);
  for (const each of words) history.add({ words: each, undo: () => undefined });
  return { section, history };
}

it('says for a moment, and where it was changed, what was taken back', async () => {
  const { section, history } = changed('Alert added', 'Sales muted');
  await history.undo();
  expect(history.takenBackHere.value?.words).toBe('Sales muted');
  expect(history.lastHere.value?.words).toBe('Alert added');
  section.value = 'team';
  expect(history.takenBackHere.value).toBeUndefined();
  section.value = 'alerts';
  expect(history.takenBackHere.value?.words).toBe('Sales muted');
  vi.advanceTimersByTime(10_000);
  expect(history.takenBackHere.value).toBeUndefined();
});

it('says it no more after another change, or when all is saved', async () => {
  const { history } = changed('One', 'Two', 'Three');
  await history.undo();
  history.add({ words: 'Four', undo: () => undefined });
  expect(history.takenBackHere.value).toBeUndefined();
  await history.undo();
  expect(history.takenBackHere.value?.words).toBe('Four');
  history.hush();
  expect(history.takenBackHere.value).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it('says nothing of what could not be taken back', async () => {
  const { history } = changed();
  history.add({ words: 'One', undo: () => Promise.reject(new Error('Not now.')) });
  await expect(history.undo()).rejects.toThrow('Not now.');
  expect(history.takenBackHere.value).toBeUndefined();
  expect(history.lastHere.value?.words).toBe('One');
});
