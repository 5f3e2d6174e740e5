import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DiagnosticsView, JournalStep } from '../../../preload/contract.js';
import { DiagnosticsModel } from '../../../renderer/diagnostics/model.js';
import { errorRows, stepRows } from '../../../renderer/diagnostics/rows.js';
import { problem } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { FakePage } from './fake-page.js';

const view = (at: number): DiagnosticsView => ({ at, about: [], counts: [], steps: [], errors: [] });

describe('DiagnosticsModel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watching(answers: FakeBridge['answers']) {
    const bridge = new FakeBridge(answers);
    const page = new FakePage();
    const model = new DiagnosticsModel(bridge, page, () => 7000);
    model.start();
    return { bridge, page, model };
  }

  it('reads every two seconds while the page is seen, and not while it is hidden', async () => {
    let reads = 0;
    const { page, model } = watching({ 'diagnostics.read': () => view((reads += 1)) });
    await vi.advanceTimersByTimeAsync(1999);
    expect(model.view.value?.at).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(model.view.value?.at).toBe(2);
    page.show(false);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads).toBe(2);
    page.show(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(reads).toBe(4);
  });

  it('never asks twice at once, and does not go on when it was hidden meanwhile', async () => {
    let answer: (view: DiagnosticsView) => void = () => undefined;
    const { bridge, page, model } = watching({
      'diagnostics.read': () =>
        new Promise<DiagnosticsView>((resolve) => {
          answer = resolve;
        }),
    });
    page.show(false);
    page.show(true);
    page.show(false);
    answer(view(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(model.view.value?.at).toBe(1);
    expect(bridge.asked).toEqual(['diagnostics.read']);
  });

  it('keeps what it has read when reading fails, and goes on', async () => {
    const { bridge, model } = watching({ 'diagnostics.read': () => view(1) });
    await vi.advanceTimersByTimeAsync(0);
    bridge.answers = {};
    await vi.advanceTimersByTimeAsync(2000);
    expect(model.problem.value?.code).toContain('diagnostics.read');
    expect(model.view.value?.at).toBe(1);
    bridge.answers = { 'diagnostics.read': () => view(2) };
    await vi.advanceTimersByTimeAsync(2000);
    expect(model.problem.value).toBeUndefined();
    expect(model.view.value?.at).toBe(2);
  });

  it('says that they were copied, or why not', async () => {
    const { bridge, model } = watching({
      'diagnostics.read': () => view(1),
      'diagnostics.copy': () => undefined,
    });
    await model.copy();
    expect(model.copiedAt.value).toBe(7000);
    bridge.answers = {};
    await model.copy();
    expect(model.copiedAt.value).toBeUndefined();
    expect(model.copyProblem.value?.code).toContain('diagnostics.copy');
  });
});

describe('the lines of the diagnostics', () => {
  const step = (at: number, text: string): JournalStep => ({ at, text, outcome: 'done' });

  it('stand with the latest first, under keys of their own', () => {
    const rows = stepRows([step(1, 'a'), step(1, 'a'), step(2, 'b')]);
    expect(rows.map(({ line }) => line.text)).toEqual(['b', 'a', 'a']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  });

  it('keep their keys when others come and when they end', () => {
    const running: JournalStep = { ...step(2, 'b'), outcome: 'running' };
    const before = stepRows([step(1, 'a'), running]).map(({ key }) => key);
    const after = stepRows([step(1, 'a'), step(2, 'b'), step(3, 'c')]).map(({ key }) => key);
    expect(after.slice(1)).toEqual(before);
  });

  it('keep their keys when an error is counted again', () => {
    const [first] = errorRows([{ at: 1, lastAt: 1, times: 1, problem }]);
    const [again] = errorRows([{ at: 1, lastAt: 9, times: 2, problem }]);
    expect(again?.key).toBe(first?.key);
  });
});
