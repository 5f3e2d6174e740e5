import { expect, it } from 'vitest';
import type { SettingsModel } from '../../../renderer/settings/model.js';
import type { LeavingFor } from '../../../preload/contract.js';
import type { FakeBridge } from './fake-bridge.js';
import { person, settingsWindow } from './settings-main.js';

const TEAM = [person('joe@example.com', 'Joe')];

async function window(answer: 'saved' | 'refused' = 'saved') {
  const opened = await settingsWindow(TEAM);
  const { bridge, model } = opened;
  const problems = { 'contacts.1.address': 'Write the whole address, as user@domain, without blanks.' };
  bridge.answers = {
    ...bridge.answers,
    'settings.leave': () => undefined,
    'settings.save': ({ settings }) =>
      answer === 'saved'
        ? { kind: 'saved', view: { ...model.draft.view.value!, settings } }
        : { kind: 'refused', problems },
  };
  return opened;
}

/** The window is to close and is held back, which main says. */
function hold({ leaving }: SettingsModel, bridge: FakeBridge, leavingFor: LeavingFor = 'closing'): void {
  expect(leaving.hold()).toBe(true);
  bridge.send('settings.leaving', leavingFor);
}

const add = (model: SettingsModel): void => model.team.typeCell(1, 'address', 'new@example.com');

it('lets the window go while nothing waits', async () => {
  const { model } = await window();
  model.team.typeCell(0, 'name', 'Jo');
  expect(model.leaving.hold()).toBe(false);
});

it('asks about what waits, and stays when the person wants to', async () => {
  const { model, bridge } = await window();
  add(model);
  hold(model, bridge);
  expect(model.leaving.asked.value).toEqual({ held: 'waiting', leavingFor: 'closing' });
  model.leaving.stay();
  expect(model.leaving.asked.value).toBeUndefined();
  expect(model.draft.waits.value).toBe(true);
  expect(bridge.asked).not.toContain('settings.leave');
});

it('connects and goes on', async () => {
  const { model, bridge } = await window();
  add(model);
  hold(model, bridge);
  await model.leaving.connect();
  expect(bridge.asked.slice(-2)).toEqual(['settings.save', 'settings.leave']);
  expect(model.leaving.hold()).toBe(false);
});

it('asks anew where something else is to happen to the window', async () => {
  const { model, bridge } = await window();
  add(model);
  hold(model, bridge, 'quitting');
  expect(model.leaving.asked.value?.leavingFor).toBe('quitting');
  model.leaving.stay();
  hold(model, bridge);
  expect(model.leaving.asked.value?.leavingFor).toBe('closing');
});

it('stays where the connection is refused what waits', async () => {
  const { model, bridge } = await window('refused');
  add(model);
  hold(model, bridge);
  await model.leaving.connect();
  expect(bridge.asked).not.toContain('settings.leave');
  expect(model.leaving.asked.value).toBeUndefined();
  expect(model.focus.value).toEqual({ path: 'contacts.1.address' });
});

it('gives up what waits and goes on', async () => {
  const { model, bridge } = await window();
  add(model);
  hold(model, bridge);
  await model.leaving.discard();
  expect(bridge.asked).toContain('settings.leave');
  expect(model.team.people).toEqual(TEAM);
});

it('asks whether to connect at all where that was never done', async () => {
  const { model, bridge } = await window();
  model.draft.view.value = { ...model.draft.view.value!, configured: false };
  add(model);
  hold(model, bridge);
  expect(model.leaving.asked.value?.held).toBe('first');
});

it('asks about labels that cannot be stored', async () => {
  const { model, bridge } = await window();
  const problems = { 'contacts.0.phone': 'Write a phone number with digits.' };
  bridge.answers = {
    ...bridge.answers,
    'team.relabel': () => model.draft.view.value!,
    'settings.check': () => ({ problems, warnings: {}, trusted: [] }),
  };
  model.team.typeCell(0, 'phone', 'none');
  model.draft.touch('contacts.0.phone');
  await model.draft.check();
  hold(model, bridge);
  expect(model.leaving.asked.value?.held).toBe('wrong');
});
