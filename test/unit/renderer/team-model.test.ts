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
    model.team.typeCell(0, 'name', 'Jo');
    await vi.runAllTimersAsync();
    expect(stored().contacts).toEqual([{ ...joe, name: 'Jo' }, ann]);
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

  it('has a group stored once its cell is left, and not while it is typed', async () => {
    const { model, stored } = await settingsWindow(TEAM);
    model.team.typeCell(1, 'name', 'Anna');
    model.team.typeCell(0, 'group', 'De');
    await vi.runAllTimersAsync();
    expect(stored().contacts).toEqual([joe, { ...ann, name: 'Anna' }]);
    expect(model.team.people[0]?.group).toBe('De');
    model.team.typeCell(0, 'group', 'Desk');
    model.team.leaveCell(0);
    await vi.runAllTimersAsync();
    expect(stored().contacts[0]?.group).toBe('Desk');
    model.team.typeCell(0, 'group', 'Desks');
    expect(model.leaving.hold()).toBe(false);
    await vi.runAllTimersAsync();
    expect(stored().contacts[0]?.group).toBe('Desks');
  });

  it('says of somebody new that they were added, as one change', async () => {
    const { model } = await settingsWindow(TEAM);
    model.team.typeCell(2, 'address', 'n');
    expect(model.history.last.value?.words).toBe('A new person added');
    model.team.typeCell(2, 'address', 'new@example.com');
    model.team.leaveCell(2);
    model.team.typeCell(2, 'name', 'New');
    model.team.leaveCell(2);
    expect(model.history.last.value?.words).toBe('New added');
    model.team.typeCell(0, 'address', 'j');
    model.team.typeCell(0, 'address', 'jo');
    expect(model.history.last.value?.words).toBe('Joe changed');
    await model.undo();
    await model.undo();
    expect(model.team.people).toEqual(TEAM);
  });

  it('says of somebody who was there before what was done to them, and takes back just that', async () => {
    const { model } = await settingsWindow(TEAM);
    model.team.typeCell(2, 'address', 'new');
    model.team.typeCell(2, 'name', 'New');
    model.team.typeCell(2, 'address', 'new@example.com');
    model.team.leaveCell(2);
    expect(model.history.last.value?.words).toBe('New added');
    model.team.typeCell(3, 'address', 'other');
    model.team.typeCell(2, 'address', 'else@example.com');
    expect(model.history.last.value?.words).toBe('New changed');
    await model.undo();
    expect(model.team.people[2]).toEqual(person('new@example.com', 'New'));
    expect(model.history.last.value?.words).toBe('A new person added');
    await model.undo();
    await model.undo();
    expect(model.team.people).toEqual(TEAM);
  });

  it('forgets a change that was taken back letter by letter', async () => {
    const { model } = await settingsWindow(TEAM);
    model.team.remove(new Set([1]));
    model.team.typeCell(0, 'name', 'Jo');
    expect(model.history.last.value?.words).toBe('Joe changed');
    model.team.typeCell(0, 'name', 'Joe');
    expect(model.history.last.value?.words).toBe('Ann removed');
  });

  it('offers to take a removal back wherever it is among what waits', async () => {
    const { model } = await settingsWindow(TEAM);
    model.goTo('team');
    model.team.remove(new Set([0]));
    model.goTo('server');
    model.draft.edit((old) => ({ ...old, endUser: { name: 'rita' } }));
    expect(model.offered.value?.words).toBe('Joe removed');
    await model.undo();
    expect(model.section.value).toBe('team');
    expect(model.team.people).toEqual(TEAM);
    expect(model.draft.waiting.value).toEqual({ connection: true, added: 0, removed: 0 });
    model.team.typeCell(0, 'name', 'Jo');
    model.goTo('server');
    expect(model.offered.value).toBeUndefined();
  });

  it('counts who waits for the connection', async () => {
    const { model } = await settingsWindow(TEAM);
    expect(model.draft.waiting.value).toBeUndefined();
    model.team.typeCell(0, 'address', 'other@example.com');
    model.team.typeCell(2, 'address', 'ANN@example.com');
    expect(model.draft.waiting.value).toEqual({ connection: false, added: 2, removed: 1 });
    model.draft.typePassword('secret');
    model.team.typeCell(2, 'address', '');
    expect(model.draft.waiting.value).toEqual({ connection: true, added: 1, removed: 1 });
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
    model.team.selection.select(0, true, false);
    model.team.selection.select(2, true, true);
    expect([...model.team.selection.lines.value]).toEqual([0, 1, 2]);
    model.team.selection.select(1, false, false);
    expect([...model.team.selection.with(1)]).toEqual([1]);
    model.team.move(model.team.selection.with(2), ' Desk ');
    expect(model.team.people.map(({ group }) => group)).toEqual(['Desk', 'Sales', 'Desk']);
    expect(model.team.selection.lines.value.size).toBe(0);
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
    model.team.leaveCell(0);
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
