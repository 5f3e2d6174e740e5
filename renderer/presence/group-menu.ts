import { menusText } from '../ui/strings.js';
import type { MenuEntry } from '../ui/menu.js';
import { muteOf, sameScope, waitingFor } from '../ui/wishes.js';
import { groupName } from './group-header.js';
import { scopeOf } from './group-scope.js';
import type { Group } from './group.js';
import { groupKey } from './lines.js';
import type { PresenceModel } from './model.js';
import { unmuteLabel } from './muted-words.js';

/** What can be done with a group, as a menu. */
export function groupMenu(model: PresenceModel, group: Group): MenuEntry[] {
  const scope = scopeOf(group);
  const alerts = model.choices.alerts.peek();
  const waiting = waitingFor(alerts, scope);
  const muted = muteOf(alerts, scope, model.now.peek());
  const folded = model.collapsed.peek().has(groupKey(group));
  const mute = (label: string, length: 'hour' | 'tomorrow' | 'always' | 'not'): MenuEntry => ({
    kind: 'item',
    label,
    icon: 'bell-off',
    onChoose: () => void model.ask('alerts.mute', { scope, length }),
  });
  const tray = model.choices.all.peek().tray;
  return [
    {
      kind: 'item',
      label: tellLabel(group, waiting !== undefined),
      icon: 'bell',
      onChoose: () =>
        void (waiting === undefined
          ? model.addRule({ scope, trigger: { kind: 'becomes-available' }, once: true })
          : model.ask('alerts.remove-rule', waiting.id)),
    },
    { kind: 'line' },
    ...(muted
      ? [mute(unmuteLabel(muted, model.now.peek()), 'not')]
      : [
          mute(menusText.muteHour, 'hour'),
          mute(menusText.muteTomorrow, 'tomorrow'),
          mute(menusText.muteAlways, 'always'),
        ]),
    { kind: 'line' },
    {
      kind: 'radio',
      label: menusText.countInTray,
      checked: sameScope(tray.counts, scope),
      onChoose: () => void model.choices.change({ tray: { ...tray, counts: scope } }),
    },
    {
      kind: 'item',
      label: folded ? menusText.unfold : menusText.fold,
      onChoose: () => model.toggleGroup(groupKey(group)),
    },
  ];
}

function tellLabel(group: Group, waits: boolean): string {
  if (group.kind === 'favourites') return waits ? menusText.dontTellMeFavourite : menusText.tellMeFavourite;
  const name = groupName(group);
  return waits ? menusText.dontTellMeAnyone(name) : menusText.tellMeAnyone(name);
}
