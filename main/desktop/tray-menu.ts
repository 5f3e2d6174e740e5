import type { MenuItemConstructorOptions } from 'electron';
import type { SettingsSection } from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import type { AlertScope } from '../alerts/rule.js';
import type { PauseLength } from '../alerts/wishes.js';
import type { DisplayStatus } from '../presence/display-status.js';
import { plainLine } from './plain-line.js';
import type { TrayGroup, TrayModel, TrayPerson } from './tray-model.js';
import { momentWords, trayTooltip } from './tray-words.js';

/** What the menu's entries do. */
export interface TrayActions {
  /** Shows the list, at somebody. */
  open(address?: string): void;
  /** Wants to be told, once, when somebody of these becomes available. */
  tellMeWhen(scope: AlertScope): void;
  /** Takes back a rule. */
  forget(ruleId: string): void;
  pause(length: PauseLength): void;
  /** Alerts that were off are on again. */
  switchOn(): void;
  settings(section?: SettingsSection): void;
  quit(): void;
}

const MOST_CHARACTERS = 60;
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** As in the list: each status has a shape of its own. */
const MARKS: Readonly<Record<DisplayStatus, string>> = {
  available: '●',
  'on-the-phone': '☎\uFE0E',
  'in-a-meeting': '■',
  busy: '■',
  dnd: '⊖',
  away: '◔',
  vacation: '◆',
  offline: '○',
  unknown: '◌',
};

/** The tray's menu. Two that read the same and do the same are equal as JSON: every entry that acts has an id. */
export function trayMenu(model: TrayModel, actions: TrayActions): MenuItemConstructorOptions[] {
  const { menu } = words().desktop;
  return [
    { label: label(trayTooltip({ ...model, alerts: { kind: 'on' } }), 127), enabled: false },
    SEPARATOR,
    ...favouriteItems(model, actions),
    ...tellMeItems(model, actions),
    pauseItem(model, actions),
    SEPARATOR,
    ...newVersionItems(model, actions),
    { id: 'open', label: menu.open, click: () => actions.open() },
    { id: 'settings', label: menu.settings, click: () => actions.settings() },
    SEPARATOR,
    { id: 'quit', label: menu.quit, click: () => actions.quit() },
  ];
}

/** Leads to where it is downloaded or installed: a menu is clicked too easily for that. */
function newVersionItems({ newVersion }: TrayModel, actions: TrayActions): MenuItemConstructorOptions[] {
  if (!newVersion) return [];
  const { kind, version } = newVersion;
  return [
    {
      id: `new-version:${kind}:${version}`,
      label: label(words().releases.line[kind](version)),
      click: () => actions.settings('startup'),
    },
  ];
}

function favouriteItems(model: TrayModel, actions: TrayActions): MenuItemConstructorOptions[] {
  const { desktop, status } = words();
  if (model.favourites.length === 0) return [];
  const items = model.favourites.map(({ address, name, display }) => ({
    id: `show:${address}`,
    label: label(`${MARKS[display]} ${desktop.menu.person(name, status[display])}`),
    click: () => actions.open(address),
  }));
  const more = {
    id: 'more',
    label: desktop.menu.moreFavourites(model.moreFavourites),
    click: () => actions.open(),
  };
  return [...items, ...(model.moreFavourites === 0 ? [] : [more]), SEPARATOR];
}

function tellMeItems(model: TrayModel, actions: TrayActions): MenuItemConstructorOptions[] {
  const { menu } = words().desktop;
  const favourites = model.favourites.map((person) => personItem('favourite', person, actions));
  const groups = groupItems(model.groups ?? [], actions);
  const inList =
    model.groups === undefined
      ? [{ id: 'choose', label: menu.chooseInList, click: () => actions.open() }]
      : groups;
  if (favourites.length + inList.length === 0) return [];
  const submenu = [...favourites, ...(favourites.length > 0 ? [SEPARATOR] : []), ...inList];
  return [{ label: menu.tellMeWhen, submenu }];
}

/** A menu for each group; where nobody is in one, everybody at once. */
function groupItems(groups: readonly TrayGroup[], actions: TrayActions): MenuItemConstructorOptions[] {
  const { menu } = words().desktop;
  const [only] = groups;
  if (groups.length === 1 && only?.name === '') return peopleItems(only, menu.anyone, actions);
  return groups.map((group) => {
    const name = group.name === '' ? menu.noGroup : group.name;
    return { label: label(name), submenu: peopleItems(group, menu.anyoneIn(name), actions) };
  });
}

function peopleItems(
  { name, waiting, people }: TrayGroup,
  anyone: string,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  return [
    wishItem(`group:${name}`, label(anyone), { kind: 'group', name }, waiting, actions),
    SEPARATOR,
    ...people.map((person) => personItem('person', person, actions)),
  ];
}

/** Whoever is available now is not waited for, but a wish from before can be taken back. */
function personItem(
  where: 'favourite' | 'person',
  { address, name, display, waiting }: TrayPerson,
  actions: TrayActions,
): MenuItemConstructorOptions {
  const { menu } = words().desktop;
  const isWaitedFor = waiting !== undefined || display !== 'available';
  const text = isWaitedFor ? menu.becomesAvailable(name) : menu.isAvailableNow(name);
  return {
    ...wishItem(`${where}:${address}`, label(text), { kind: 'person', address }, waiting, actions),
    enabled: isWaitedFor,
  };
}

function wishItem(
  id: string,
  text: string,
  scope: AlertScope,
  waiting: string | undefined,
  actions: TrayActions,
): MenuItemConstructorOptions {
  return {
    id: `tell:${id}:${waiting ?? ''}`,
    label: text,
    type: 'checkbox',
    checked: waiting !== undefined,
    click: () => {
      if (waiting === undefined) actions.tellMeWhen(scope);
      else actions.forget(waiting);
    },
  };
}

function pauseItem({ alerts, now }: TrayModel, actions: TrayActions): MenuItemConstructorOptions {
  const { menu } = words().desktop;
  const lengths = [
    { id: 'pause:half-hour', label: menu.halfHour, click: () => actions.pause('half-hour') },
    { id: 'pause:hour', label: menu.hour, click: () => actions.pause('hour') },
    { id: 'pause:tomorrow', label: menu.tomorrow, click: () => actions.pause('tomorrow') },
  ];
  switch (alerts.kind) {
    case 'on':
      return { label: menu.pauseAlerts, submenu: lengths };
    case 'off':
      return {
        label: menu.alertsAreOff,
        submenu: [{ id: 'switch-on', label: menu.switchOn, click: () => actions.switchOn() }],
      };
    case 'paused':
      return {
        label: menu.pausedUntil(momentWords(alerts.until, now)),
        submenu: [
          { id: 'pause:not', label: menu.resume, click: () => actions.pause('not') },
          SEPARATOR,
          ...lengths,
        ],
      };
  }
}

/** In a menu an ampersand says which letter is the key, unless there are two. */
function label(text: string, most = MOST_CHARACTERS): string {
  return plainLine(text, most).replaceAll('&', '&&');
}
