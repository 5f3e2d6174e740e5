import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../../preload/words/catalogue.js';
import { trayMenu, type TrayActions } from '../../../main/desktop/tray-menu.js';
import type { TrayModel } from '../../../main/desktop/tray-model.js';
import { model, person } from './tray-models.js';

afterEach(() => speak('en'));

/** The menu, what its entries do written down. */
function menuOf(shown: TrayModel): { items: MenuItemConstructorOptions[]; done: unknown[][] } {
  const done: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void =>
      void done.push([name, ...args]);
  const actions: TrayActions = {
    open: note('open'),
    tellMeWhen: note('tell'),
    forget: note('forget'),
    pause: note('pause'),
    switchOn: note('on'),
    settings: note('settings'),
    quit: note('quit'),
  };
  return { items: trayMenu(shown, actions), done };
}

const submenu = (item: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  item?.submenu as MenuItemConstructorOptions[];
const labelled = (
  items: readonly MenuItemConstructorOptions[],
  label: string,
): MenuItemConstructorOptions => {
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`No “${label}” among ${items.map((each) => each.label).join(', ')}`);
  return item;
};
const press = (item: MenuItemConstructorOptions): void => (item.click as unknown as () => void)();
const labels = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.map(({ label, type }) => label ?? type ?? '');

describe('without favourites', () => {
  test('there is the state, the pause, and the way in and out', () => {
    const { items } = menuOf(model());
    expect(labels(items)).toEqual([
      '4 of 9 available; live',
      'separator',
      'Pause alerts',
      'separator',
      'Open Rollcall',
      'Settings…',
      'separator',
      'Quit Rollcall',
    ]);
    expect(items[0]?.enabled).toBe(false);
  });

  test('every entry does what it says', () => {
    const { items, done } = menuOf(model());
    for (const name of ['Open Rollcall', 'Settings…', 'Quit Rollcall']) press(labelled(items, name));
    for (const item of submenu(labelled(items, 'Pause alerts'))) press(item);
    expect(done).toEqual([
      ['open'],
      ['settings'],
      ['quit'],
      ['pause', 'half-hour'],
      ['pause', 'hour'],
      ['pause', 'tomorrow'],
    ]);
  });
});

describe('favourites', () => {
  const favourites = [
    person('Carlotta', { display: 'available' }),
    person('Reed', { display: 'on-the-phone' }),
  ];

  test('show mark and word, and lead to the person', () => {
    const { items, done } = menuOf(model({ favourites, moreFavourites: 3 }));
    expect(labels(items).slice(2, 6)).toEqual([
      '● Carlotta – Available',
      '☎\uFE0E Reed – On the phone',
      '3 more favourites…',
      'separator',
    ]);
    press(items[3]!);
    press(items[4]!);
    expect(done).toEqual([['open', 'reed@example.com'], ['open']]);
  });

  test('come first among those that can be waited for; who is available now is not waited for', () => {
    const { items } = menuOf(model({ favourites }));
    const people = submenu(labelled(items, 'Tell me once when…'));
    expect(people.map(({ label, enabled, checked }) => [label, enabled, checked]).slice(0, 2)).toEqual([
      ['Carlotta – available now', false, false],
      ['Reed is available', true, false],
    ]);
  });

  test('what a name holds is shown as it is, and never takes part in the menu', () => {
    const { items } = menuOf(model({ favourites: [person('A & B\u202E\n')] }));
    expect(items[2]?.label).toBe('◔ A && B – Away');
  });
});

describe('“Tell me once when”', () => {
  const groups = [
    { name: 'Support', people: [person('Reed'), person('Hana', { waiting: 'rule-1' })] },
    { name: '', waiting: 'rule-2', people: [person('Bo')] },
  ];

  test('has a small team by groups, each with anyone of it', () => {
    const { items, done } = menuOf(model({ groups }));
    const [support, none] = submenu(labelled(items, 'Tell me once when…'));
    expect(support?.label).toBe('Support');
    expect(labels(submenu(support))).toEqual([
      'Anyone in Support becomes available',
      'separator',
      'Reed is available',
      'Hana is available',
    ]);
    expect(none?.label).toBe('No group');
    press(submenu(support)[0]!);
    press(submenu(support)[2]!);
    expect(done).toEqual([
      ['tell', { kind: 'group', name: 'Support' }],
      ['tell', { kind: 'person', address: 'reed@example.com' }],
    ]);
  });

  test('has everybody at once where there are no groups', () => {
    const people = [person('Reed'), person('Bo', { display: 'available' })];
    const { items, done } = menuOf(model({ groups: [{ name: '', people }] }));
    const entries = submenu(labelled(items, 'Tell me once when…'));
    expect(labels(entries)).toEqual([
      'Anyone becomes available',
      'separator',
      'Reed is available',
      'Bo – available now',
    ]);
    press(entries[0]!);
    press(entries[2]!);
    expect(done).toEqual([
      ['tell', { kind: 'group', name: '' }],
      ['tell', { kind: 'person', address: 'reed@example.com' }],
    ]);
  });

  test('is checked while a wish waits, and a click takes it back', () => {
    const { items, done } = menuOf(model({ groups }));
    const [support, none] = submenu(labelled(items, 'Tell me once when…'));
    expect(submenu(support).map(({ checked }) => checked)).toEqual([false, undefined, false, true]);
    press(submenu(support)[3]!);
    press(submenu(none)[0]!);
    expect(done).toEqual([
      ['forget', 'rule-1'],
      ['forget', 'rule-2'],
    ]);
  });

  test('leads to the list where the team is large', () => {
    const { items, done } = menuOf(model({ groups: undefined }));
    const [choose] = submenu(labelled(items, 'Tell me once when…'));
    expect(choose?.label).toBe('Choose in the list…');
    press(choose!);
    expect(done).toEqual([['open']]);
  });
});

test('a wish that another took the place of is another entry: else the menu would take back the old one', () => {
  const waitedFor = (waiting: string): string =>
    JSON.stringify(menuOf(model({ favourites: [person('Reed', { waiting })] })).items);
  expect(waitedFor('one')).not.toBe(waitedFor('two'));
});

describe('alerts', () => {
  test('paused can go on, or be paused for longer', () => {
    const until = new Date(2026, 0, 5, 14, 30).getTime();
    const { items, done } = menuOf(model({ alerts: { kind: 'paused', until }, now: until - 3_600_000 }));
    const choices = submenu(labelled(items, 'Alerts are paused until 2:30 PM'));
    expect(labels(choices)).toEqual([
      'Resume now',
      'separator',
      'For 30 minutes',
      'For 1 hour',
      'Until tomorrow',
    ]);
    press(choices[0]!);
    expect(done).toEqual([['pause', 'not']]);
  });

  test('that are off can be switched on', () => {
    const { items, done } = menuOf(model({ alerts: { kind: 'off' } }));
    press(submenu(labelled(items, 'Alerts are off'))[0]!);
    expect(done).toEqual([['on']]);
  });
});

test('menus that read the same and do the same are the same as JSON, others are not', () => {
  const json = (shown: TrayModel): string => JSON.stringify(menuOf(shown).items);
  const reed = person('Reed');
  expect(json(model({ favourites: [reed] }))).toBe(json(model({ favourites: [{ ...reed }] })));
  for (const other of [
    { ...reed, display: 'busy' as const },
    { ...reed, waiting: 'rule-1' },
    { ...reed, address: 'other@example.com' },
  ])
    expect(json(model({ favourites: [other] })), JSON.stringify(other)).not.toBe(
      json(model({ favourites: [reed] })),
    );
});

describe('a new version of Rollcall', () => {
  test.each([
    ['available', 'Rollcall 1.1.0 is available'],
    ['ready', 'Rollcall 1.1.0 is ready to install'],
  ] as const)('that is %s has a line, which leads to the settings', (kind, line) => {
    const { items, done } = menuOf(model({ newVersion: { kind, version: '1.1.0' } }));
    press(labelled(items, line));
    expect(done).toEqual([['settings', 'startup']]);
  });
});

test('German has every entry', () => {
  speak('de');
  const { items } = menuOf(model({ favourites: [person('Reed')] }));
  expect(labels(items)).toContain('Einmal benachrichtigen, sobald …');
  expect(labels(items)).toContain('◔ Reed – Abwesend');
});
