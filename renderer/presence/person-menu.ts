import { menusText } from '../ui/strings.js';
import type { MenuEntry } from '../ui/menu.js';
import { mutesOver, waitingFor } from '../ui/wishes.js';
import { keysInWords } from './shortcut-words.js';
import type { PresenceModel } from './model.js';
import { muteEntries } from './mute-entries.js';
import type { Person } from './person.js';
import { doShortcut } from './person-shortcuts.js';
import { tellLabel } from './tell-label.js';

/** What can be done with somebody, as a menu. */
export function personMenu(model: PresenceModel, person: Person, mac: boolean): MenuEntry[] {
  const { address } = person;
  const scope = { kind: 'person', address } as const;
  const waits = waitingFor(model.choices.alerts.peek(), scope) !== undefined;
  const favourite = model.choices.favourites.peek().has(address);
  const over = mutesOver(model.choices.alerts.peek(), person, favourite, model.now.peek());
  const item = (
    label: string,
    shortcut: Parameters<typeof doShortcut>[2],
    icon: NonNullable<Extract<MenuEntry, { kind: 'item' }>['icon']>,
  ): MenuEntry => ({
    kind: 'item',
    label,
    icon,
    keys: keysInWords(shortcut, mac),
    onChoose: () => doShortcut(model, person, shortcut),
  });
  return [
    item(tellLabel(model, person, waits), 'tell', 'bell'),
    {
      kind: 'item',
      label: menusText.alertsFor,
      icon: 'sliders',
      onChoose: () => model.open(address, { at: 'alerts' }),
    },
    item(favourite ? menusText.unfavour : menusText.favour, 'favourite', 'star'),
    { kind: 'line' },
    ...muteEntries(model, scope, over, keysInWords('mute', mac)),
    { kind: 'line' },
    item(menusText.call, 'call', 'phone'),
    item(menusText.chat, 'chat', 'chat'),
    item(menusText.mail, 'mail', 'mail'),
    item(menusText.copy, 'copy', 'copy'),
  ];
}
