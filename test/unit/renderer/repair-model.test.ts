import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../preload/contract.js';
import { RepairModel } from '../../../renderer/settings/repair-model.js';
import { problem } from './connections.js';
import { FakeBridge } from './fake-bridge.js';

describe('RepairModel', () => {
  it('removes nothing before the person was asked, and nothing when they say no', () => {
    const bridge = new FakeBridge({});
    const model = new RepairModel(bridge);
    model.ask();
    expect(model.state.value).toEqual({ kind: 'asked' });
    model.cancel();
    expect(model.state.value).toEqual({ kind: 'idle' });
    expect(bridge.asked).toEqual([]);
  });

  it('starts afresh as asked, and cannot be called off half-way', async () => {
    const report = { removed: ['One subscription.'], left: [] };
    const arguments_: unknown[] = [];
    const model = new RepairModel(
      new FakeBridge({
        'server.start-afresh': (argument) => {
          arguments_.push(argument);
          return report;
        },
      }),
    );
    model.unremembered.value = true;
    const done = model.startAfresh();
    model.cancel();
    expect(model.state.value).toEqual({ kind: 'running' });
    await done;
    expect(arguments_).toEqual([{ unremembered: true }]);
    expect(model.state.value).toEqual({ kind: 'done', report });
  });

  it('says what went wrong', async () => {
    const rejection: Error & Problem = Object.assign(new Error(problem.message), problem);
    const model = new RepairModel(new FakeBridge({ 'server.start-afresh': () => Promise.reject(rejection) }));
    await model.startAfresh();
    expect(model.state.value).toEqual({ kind: 'failed', problem: rejection });
  });
});
