import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../preload/words/spoken.js';
import { settingsWindow } from './settings-main.js';

describe('a preference', () => {
  it('counts at once, is said in words, and is taken back', async () => {
    const { model, preferences } = await settingsWindow();
    await model.wishes.change({ appearance: { theme: 'dark', language: 'system' } });
    expect(preferences().appearance.theme).toBe('dark');
    expect(model.history.last.value?.words).toBe('Theme: Dark');
    await model.undo();
    expect(preferences().appearance.theme).toBe('system');
    expect(model.history.last.value).toBeUndefined();
  });

  it('that is chosen as it is already leaves nothing to take back', async () => {
    const { model, preferences } = await settingsWindow();
    await model.wishes.change({ appearance: preferences().appearance });
    expect(model.history.last.value).toBeUndefined();
  });

  it('is taken back step by step, and what changed elsewhere stays', async () => {
    const { model, preferences, change } = await settingsWindow();
    await model.wishes.change({ appearance: { theme: 'dark', language: 'system' } });
    await model.wishes.change({ list: { ...preferences().list, sort: 'status' } });
    change({ list: { ...preferences().list, density: 'compact' } });
    await model.undo();
    expect(preferences().list).toMatchObject({ sort: 'name', density: 'compact' });
    expect(preferences().appearance.theme).toBe('dark');
    await model.undo();
    expect(preferences().appearance.theme).toBe('system');
  });

  it('that could not be stored changed nothing and says why', async () => {
    const { model, bridge, preferences } = await settingsWindow();
    bridge.answers = {
      ...bridge.answers,
      'preferences.change': () => {
        throw { message: 'The disk is full.', advice: 'Make room.' } as unknown as Error;
      },
    };
    await model.try(() => model.wishes.change({ appearance: { theme: 'dark', language: 'system' } }));
    expect(model.note.value).toMatchObject({ kind: 'failed', problem: { message: 'The disk is full.' } });
    expect(preferences().appearance.theme).toBe('system');
    expect(model.history.last.value).toBeUndefined();
  });
});

describe('alerts', () => {
  it('are added, removed, muted and paused at once, each to be taken back', async () => {
    const { model, preferences } = await settingsWindow();
    const rule = {
      scope: { kind: 'group', name: 'Support' },
      trigger: { kind: 'becomes-available' },
      once: false,
    } as const;
    await model.alerts.addRule(rule);
    expect(preferences().alerts.rules).toMatchObject([rule]);
    await model.alerts.removeRule(preferences().alerts.rules[0]!);
    expect(preferences().alerts.rules).toEqual([]);
    await model.undo();
    expect(preferences().alerts.rules).toMatchObject([rule]);
    await model.alerts.mute({ kind: 'everyone' }, 'always', 'Anyone');
    await model.alerts.pause('hour');
    expect(preferences().alerts.pausedUntil).toBe(3_600_000);
    await model.undo();
    expect(preferences().alerts.pausedUntil).toBe(0);
    expect(preferences().alerts.muted).toHaveLength(1);
    await model.undo();
    expect(preferences().alerts.muted).toEqual([]);
  });
});

describe('a reset', () => {
  it('puts preferences back and leaves the server, and is taken back', async () => {
    const { model, preferences } = await settingsWindow();
    await model.wishes.change({ startup: { show: 'tray', closing: 'quit' } });
    await model.files.reset('preferences');
    expect(preferences().startup).toEqual({ show: 'list', closing: 'ask' });
    expect(model.draft.waits.value).toBe(false);
    await model.undo();
    expect(preferences().startup).toEqual({ show: 'tray', closing: 'quit' });
  });

  it('of everything but the server keeps who logs in where, and waits for the connection', async () => {
    const { model } = await settingsWindow([{ address: 'a@example.com', name: '', group: '' }]);
    model.draft.edit((old) => ({
      ...old,
      endUser: { name: 'rita' },
      callback: { ...old.callback, port: 82 },
    }));
    await model.files.reset('all-but-server');
    expect(model.draft.settings.value).toMatchObject({
      endUser: { name: 'rita' },
      callback: { port: 8080 },
      contacts: [],
    });
    expect(model.draft.waits.value).toBe(true);
    await model.undo();
    expect(model.draft.settings.value).toMatchObject({ callback: { port: 82 }, contacts: [{}] });
  });
});

describe('another language', () => {
  const german = { theme: 'system', language: 'de' } as const;
  afterEach(() => speak('en'));

  it('loads the page anew, and is taken back there', async () => {
    const { model, reopened, preferences } = await settingsWindow();
    await model.wishes.change({ appearance: german });
    speak('de');
    const anew = await reopened();
    expect(anew.history.last.value?.words).toContain('Deutsch');
    await anew.undo();
    expect(preferences().appearance.language).toBe('system');
    speak('en');
    expect((await reopened()).history.last.value).toBeUndefined();
  });

  it('that sounds the same leaves nothing behind for a page that is loaded for another reason', async () => {
    const { model, reopened } = await settingsWindow();
    await model.wishes.change({ appearance: { theme: 'system', language: 'en' } });
    expect((await reopened()).history.last.value).toBeUndefined();
  });
});
