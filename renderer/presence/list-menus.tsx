import type { JSX } from 'preact';
import { Menu, type MenuEntry } from '../ui/menu.js';
import { menusText } from '../ui/strings.js';
import { groupName } from './group-header.js';
import { groupMenu } from './group-menu.js';
import { groupKey } from './lines.js';
import type { PresenceModel } from './model.js';
import { personMenu } from './person-menu.js';
import { isMac } from './shortcuts.js';
import { viewMenu } from './view-menu.js';

/** The menu that is open, if one is. */
export function ListMenus({ model }: { model: PresenceModel }): JSX.Element | null {
  const menu = model.menu.value;
  const filled = filledMenu(model);
  if (menu === undefined || filled === undefined) return null;
  return (
    <Menu
      label={filled.label}
      entries={filled.entries}
      at={menu.at}
      onClose={() => {
        model.menu.value = undefined;
      }}
    />
  );
}

function filledMenu(model: PresenceModel): { label: string; entries: MenuEntry[] } | undefined {
  const menu = model.menu.value;
  const roster = model.roster.value;
  const mac = isMac(navigator.platform);
  switch (menu?.kind) {
    case undefined:
      return undefined;
    case 'view':
      return { label: menusText.view, entries: viewMenu(model, mac) };
    case 'person': {
      const person = roster?.person(menu.address);
      if (person === undefined) return undefined;
      return { label: menusText.person(person.naming.value.name), entries: personMenu(model, person, mac) };
    }
    case 'group': {
      const groups = roster === undefined ? [] : [roster.favourites, ...roster.groups];
      const group = groups.find((one) => groupKey(one) === menu.group);
      if (group === undefined) return undefined;
      return { label: menusText.group(groupName(group)), entries: groupMenu(model, group) };
    }
  }
}
