import { expect, test } from 'vitest';
import type { SettingsView } from '../../../preload/contract.js';
import { person, settingsWindow } from './settings-main.js';

async function lockedWindow(locked: SettingsView['locked']) {
  const opened = await settingsWindow([person('joe@example.com', 'Joe')]);
  const { draft } = opened.model;
  opened.bridge.send('settings.changed', { ...draft.view.value!, locked });
  return opened;
}

test('what is locked stays as it is, whatever part of the window changes it; the rest follows', async () => {
  const { model } = await lockedWindow(['server.address', 'contacts']);
  const { draft, team } = model;
  draft.edit((old) => ({ ...old, server: { ...old.server, address: 'other', otherNodes: 'b' } }));
  team.typeCell(0, 'name', 'Somebody');
  team.remove(new Set([0]));
  expect(draft.settings.value).toMatchObject({
    server: { address: '', otherNodes: 'b' },
    contacts: [{ address: 'joe@example.com', name: 'Joe' }],
  });
  const settings = draft.settings.value!;
  draft.replace({ settings: { ...settings, contacts: [], endUser: { name: 'rita' } } });
  expect(draft.settings.value).toMatchObject({ contacts: [{ name: 'Joe' }], endUser: { name: 'rita' } });
});

test('what is locked is known by its path', async () => {
  const { model } = await lockedWindow(['server.address']);
  expect(model.draft.isLocked('server.address')).toBe(true);
  expect(model.draft.isLocked('server.otherNodes')).toBe(false);
  expect(model.draft.isLocked('password')).toBe(false);
});
