import { expect, test } from 'vitest';
import type { Problem, UpdateView } from '../../../preload/contract.js';
import { ReleasesModel } from '../../../renderer/settings/releases-model.js';
import { problem } from './connections.js';
import { FakeBridge } from './fake-bridge.js';

const idle: UpdateView = { running: '1.0.0', state: { kind: 'idle' } };
const found: UpdateView = { running: '1.0.0', state: { kind: 'available', version: '1.1.0' } };

test('it asks how it stands, follows what main tells, and passes on what the person wants', async () => {
  const bridge = new FakeBridge({
    'update.read': () => idle,
    'update.look': () => {
      bridge.send('update.changed', found);
      return undefined;
    },
  });
  const model = new ReleasesModel(bridge);
  model.start();
  expect(bridge.asked).toEqual([]);
  await model.read();
  expect(model.view.value).toEqual(idle);
  await model.want('update.look');
  expect(model.view.value).toEqual(found);
  expect(bridge.asked).toEqual(['update.read', 'update.look']);
});

test('what goes wrong inside is told until something else is wanted', async () => {
  const rejection: Error & Problem = Object.assign(new Error(problem.message), problem);
  const bridge = new FakeBridge({
    'update.look': () => Promise.reject(rejection),
    'update.read': () => idle,
  });
  const model = new ReleasesModel(bridge);
  await model.want('update.look');
  expect(model.problem.value).toBe(rejection);
  await model.read();
  expect(model.problem.value).toBeUndefined();
});
