import { menusText } from '../ui/strings.js';
import type { MenuEntry } from '../ui/menu.js';
import { muteOf, waitingFor } from '../ui/wishes.js';
import { unmuteLabel } from './muted-words.js';
import { keysInWords } from './shortcut-words.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';
import { doShortcut } from './person-shortcuts.js';

/** What can be done with somebody, as a menu. */
export function personMenu(model: PresenceModel, person: Person, mac: boolean): MenuEntry[] {
  const { address } = person;
  const scope = { kind: 'person', address } as const;
  const alerts = model.choices.alerts.peek();
  const waits = waitingFor(alerts, scope) !== undefined;
  const mute = muteOf(alerts, scope, model.now.peek());
  const favourite = model.choices.favourites.peek().has(address);
  const silence = (length: 'tomorrow' | 'always'): void => void model.ask('alerts.mute', { scope, length });
  const item = (
    label: string,
    shortcut: Parameters<typeof doShortcut>[2],
    icon: Extract<MenuEntry, { kind: 'item' }>['icon'],
  ): MenuEntry => ({
    kind: 'item',
    label,
    ...(icon === undefined ? {} : { icon }),
    keys: keysInWords(shortcut, mac),
    onChoose: () => doShortcut(model, person, shortcut),
  });
  return [
    item(waits ? menusText.dontTellMe : menusText.tellMe, 'tell', 'bell'),
    { kind: 'item', label: menusText.alertsFor, onChoose: () => model.open(address) },
    item(favourite ? menusText.unfavour : menusText.favour, 'favourite', 'star'),
    { kind: 'line' },
    item(mute ? unmuteLabel(mute, model.now.peek()) : menusText.muteHour, 'mute', 'bell-off'),
    ...(mute
      ? []
      : [
          { kind: 'item', label: menusText.muteTomorrow, onChoose: () => silence('tomorrow') } as const,
          { kind: 'item', label: menusText.muteAlways, onChoose: () => silence('always') } as const,
        ]),
    { kind: 'line' },
    item(menusText.call, 'call', 'phone'),
    item(menusText.chat, 'chat', 'chat'),
    item(menusText.mail, 'mail', 'mail'),
    item(menusText.copy, 'copy', 'copy'),
  ];
}
