import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../preload/words/catalogue.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { keepSteps, keptSteps, type KeptStep } from '../../../renderer/settings/kept-steps.js';
import { Pocket } from './pocket.js';
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

  it('that was changed elsewhere a moment before stays as it is there', async () => {
    const { model, bridge, preferences, change } = await settingsWindow();
    bridge.send = () => undefined;
    change({ appearance: { language: 'en' } });
    await model.wishes.change({ appearance: { theme: 'dark' } });
    expect(preferences().appearance).toEqual({ theme: 'dark', language: 'en' });
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
    expect(preferences().startup).toEqual(defaultPreferences().startup);
    expect(model.draft.waits.value).toBe(false);
    await model.undo();
    expect(preferences().startup).toMatchObject({ show: 'tray', closing: 'quit' });
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

  it('leaves every step before it to be taken back, in the language that is spoken', async () => {
    const { model, reopened, preferences } = await settingsWindow();
    await model.wishes.change({ appearance: { theme: 'dark' } });
    model.goTo('alerts');
    await model.alerts.addRule({ scope: { kind: 'everyone' }, trigger: { kind: 'any-change' }, once: false });
    model.goTo('appearance');
    await model.wishes.change({ appearance: { language: 'de' } });
    speak('de');
    const anew = await reopened();
    await anew.undo();
    speak('en');
    const again = await reopened();
    expect(again.history.last.value).toMatchObject({ words: 'Alert added', section: 'alerts' });
    await again.undo();
    expect(preferences().alerts.rules).toEqual([]);
    expect(again.history.last.value?.words).toBe('Theme: Dark');
    await again.undo();
    expect(preferences().appearance).toEqual({ theme: 'system', language: 'system' });
    expect(again.history.last.value).toBeUndefined();
  });

  it('is kept before it is stored, and forgotten where it could not be', async () => {
    const { bridge, model, reopened } = await settingsWindow();
    let meanwhile: string | undefined;
    bridge.answers = {
      ...bridge.answers,
      'preferences.change': async () => {
        meanwhile = (await reopened()).history.last.value?.words;
        throw { message: 'The disk is full.', advice: 'Make room.' } as unknown as Error;
      },
    };
    await model.try(() => model.wishes.change({ appearance: german }));
    expect(meanwhile).toBe('Language: Deutsch');
    expect((await reopened()).history.last.value).toBeUndefined();
  });
});

describe('what was changed last', () => {
  it('is said in its own section, and shown when it is taken back from another', async () => {
    const { model, preferences } = await settingsWindow();
    model.goTo('alerts');
    await model.alerts.mute({ kind: 'everyone' }, 'always', 'Anyone');
    expect(model.history.lastHere.value?.words).toBe('Anyone muted');
    model.goTo('team');
    expect(model.history.lastHere.value).toBeUndefined();
    await model.undo();
    expect(preferences().alerts.muted).toEqual([]);
    expect(model.section.value).toBe('alerts');
  });
});

describe('steps that are kept', () => {
  it('are the latest ones that there is room for', () => {
    const pocket = new Pocket();
    const step = (name: string): KeptStep => ({
      section: 'appearance',
      change: { from: {}, to: { favourites: Array<string>(4000).fill(name.repeat(20)) } },
    });
    keepSteps(pocket, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(step));
    const kept = keptSteps(pocket).map(({ change }) => change.to.favourites?.[0]?.[0]);
    expect(kept).toEqual(['d', 'e', 'f', 'g', 'h']);
  });
});
