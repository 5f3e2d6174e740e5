import { expect, test } from 'vitest';
import type { StartAtLogin } from '../../../preload/contract.js';
import { settingsWindow } from './settings-main.js';

/** A settings window over a system that starts Rollcall at login, or does not. */
async function window() {
  let state: StartAtLogin = { kind: 'known', on: false };
  const opened = await settingsWindow();
  opened.bridge.answers['startup.read'] = () => state;
  opened.bridge.answers['startup.change'] = ({ on }) => (state = { kind: 'known', on });
  await opened.model.login.read();
  return {
    ...opened,
    login: opened.model.login,
    /** Somebody changes it in the system's own settings. */
    put: (next: StartAtLogin) => void (state = next),
  };
}

test('a change is the system’s, is said, and is taken back', async () => {
  const { model, login } = await window();
  await login.change(true);
  expect(login.state.value).toEqual({ kind: 'known', on: true });
  expect(model.history.last.value?.words).toBe('Start Rollcall when I log in: on');
  await model.undo();
  expect(login.state.value).toEqual({ kind: 'known', on: false });
});

test('what the system was told elsewhere is seen when it is asked again', async () => {
  const { login, put } = await window();
  put({ kind: 'known', on: true });
  await login.read();
  expect(login.state.value).toEqual({ kind: 'known', on: true });
});

test('a change that the system does not take is told, and nothing can be taken back', async () => {
  const { model, bridge, login } = await window();
  const problem = Object.assign(new Error('no'), { advice: 'because' });
  bridge.answers['startup.change'] = () => Promise.reject(problem);
  await model.try(() => login.change(true));
  expect(model.note.value).toEqual({ kind: 'failed', problem });
  expect(login.state.value).toEqual({ kind: 'known', on: false });
  expect(model.history.last.value).toBeUndefined();
});

test('forgetting everything asks main once; where that fails the window goes on and says why', async () => {
  const { model, bridge } = await window();
  const problem = Object.assign(new Error('no'), { advice: 'because' });
  const during: boolean[] = [];
  bridge.answers['everything.forget'] = () => {
    during.push(model.files.forgetting.value);
    return Promise.reject(problem);
  };
  model.files.asked.value = 'everything';
  await model.try(() => model.files.reset('everything'));
  expect(during).toEqual([true]);
  expect(model.files.forgetting.value).toBe(false);
  expect(model.files.asked.value).toBeUndefined();
  expect(model.note.value).toEqual({ kind: 'failed', problem });
  expect(bridge.asked).not.toContain('preferences.change');
});
