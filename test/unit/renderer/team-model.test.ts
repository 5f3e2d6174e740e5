import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { person, settingsWindow } from './settings-main.js';

const joe = person('joe@example.com', 'Joe', 'Support');
const ann = person('ann@example.com', 'Ann', 'Sales');
const TEAM = [joe, ann];

describe('the team', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('has names, groups and numbers stored a moment after they were typed, without a reconnect', async () => {
    const { model, bridge, stored } = await settingsWindow(TEAM);
    model.team.typeCell(0, 'name', 'J');
    model.team.typeCell(0, 'name', 'Jo');
    model.team.typeCell(1, 'phone', '+49 30 1');
    expect(model.draft.waits.value).toBe(false);
    await vi.runAllTimersAsync();
    expect(bridge.asked.filter((command) => command === 'team.relabel')).toHaveLength(1);
    expect(stored().contacts).toEqual([
      { ...joe, name: 'Jo' },
      { ...ann, phone: '+49 30 1' },
    ]);
    expect(bridge.asked).not.toContain('settings.save');
    await model.undo();
    await model.undo();
    await vi.runAllTimersAsync();
    expect(stored().contacts).toEqual(TEAM);
  });

  it('has people who were added, removed or have another address wait for the connection', async () => {
    const { model, stored } = await settingsWindow(TEAM);
    model.team.typeCell(2, 'address', 'new@example.com');
    expect(model.draft.waits.value).toBe(true);
    model.team.typeCell(0, 'group', 'Desk');
    await vi.runAllTimersAsync();
    expect(stored().contacts).toEqual([{ ...joe, group: 'Desk' }, ann]);
    await model.undo();
    await model.undo();
    expect(model.draft.waits.value).toBe(false);
    model.team.remove(new Set([0]));
    expect(model.draft.waits.value).toBe(true);
    expect(model.history.last.value?.words).toBe('Joe removed');
    await model.undo();
    expect(model.draft.waits.value).toBe(false);
    model.team.typeCell(0, 'address', 'other@example.com');
    expect(model.draft.waits.value).toBe(true);
  });

  it('stores nothing by itself before it was first connected', async () => {
    const { model, bridge } = await settingsWindow(TEAM);
    model.draft.view.value = { ...model.draft.view.value!, configured: false };
    model.team.typeCell(0, 'name', 'Jo');
    await vi.runAllTimersAsync();
    expect(bridge.asked).not.toContain('team.relabel');
  });

  it('moves the chosen to a group, all of a stretch at once', async () => {
    const { model } = await settingsWindow([...TEAM, person('bo@example.com')]);
    model.team.select(0, true, false);
    model.team.select(2, true, true);
    expect([...model.team.selected.value]).toEqual([0, 1, 2]);
    model.team.select(1, false, false);
    expect([...model.team.withSelected(1)]).toEqual([1]);
    model.team.move(model.team.withSelected(2), ' Desk ');
    expect(model.team.people.map(({ group }) => group)).toEqual(['Desk', 'Sales', 'Desk']);
    expect(model.team.selected.value.size).toBe(0);
    await model.undo();
    expect(model.team.people.map(({ group }) => group)).toEqual(['Support', 'Sales', '']);
  });

  it('renames a group for everybody in it and for what was chosen for it', async () => {
    const { model, preferences, change } = await settingsWindow(TEAM);
    const scope = { kind: 'group', name: 'Support' } as const;
    change({
      tray: { counts: scope, click: 'list' },
      alerts: {
        ...preferences().alerts,
        rules: [{ id: '1', scope, trigger: { kind: 'any-change' }, once: false }],
        muted: [{ scope, until: null }],
      },
    });
    await model.team.renameGroup('Support', 'Help desk');
    const renamed = { kind: 'group', name: 'Help desk' };
    expect(model.team.people[0]?.group).toBe('Help desk');
    expect(preferences()).toMatchObject({
      tray: { counts: renamed },
      alerts: { rules: [{ scope: renamed }], muted: [{ scope: renamed }] },
    });
    await model.undo();
    expect(model.team.people[0]?.group).toBe('Support');
    expect(preferences()).toMatchObject({ tray: { counts: scope }, alerts: { rules: [{ scope }] } });
  });

  it('takes a group for one once its cell is left, and offers only the groups of others', async () => {
    const { model } = await settingsWindow(TEAM);
    model.team.typeCell(0, 'group', 'Sa');
    model.team.typeCell(0, 'group', 'Sal');
    expect(model.team.groups.value).toEqual([
      ['Sales', 1],
      ['Support', 1],
    ]);
    expect(model.team.suggestions.value).toEqual(['Sales']);
    expect(model.team.people[0]?.group).toBe('Sal');
    model.team.leaveCell();
    expect(model.team.groups.value.map(([name]) => name)).toEqual(['Sal', 'Sales']);
    model.team.typeCell(1, 'group', 'Sal');
    await model.undo();
    expect(model.team.groups.value.map(([name]) => name)).toEqual(['Sal', 'Sales']);
  });

  it('sorts by a column, blank cells last', async () => {
    const { model } = await settingsWindow([person('c@x.y'), person('a@x.y', 'Zoe'), person('b@x.y', 'Åsa')]);
    model.team.sort('name');
    expect(model.team.people.map(({ address }) => address)).toEqual(['b@x.y', 'a@x.y', 'c@x.y']);
    expect(model.draft.waits.value).toBe(false);
  });

  it('takes over a CSV file only when it was looked at, and that is taken back', async () => {
    const { model, bridge } = await settingsWindow(TEAM);
    const file = { name: 'team.csv', people: [person('new@example.com', 'New')], wrong: [], more: 0 };
    bridge.answers = { ...bridge.answers, 'team.read-csv': () => file };
    await model.team.readCsv();
    expect(model.team.people).toEqual(TEAM);
    model.team.takeCsv('replace');
    expect(model.team.people).toEqual(file.people);
    expect(model.team.csv.value).toBeUndefined();
    await model.undo();
    expect(model.team.people).toEqual(TEAM);
  });
});
