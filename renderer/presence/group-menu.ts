import { menusText } from '../ui/strings.js';
import type { MenuEntry } from '../ui/menu.js';
import { sameScope } from '../../preload/same-scope.js';
import { muteOf, waitingFor } from '../ui/wishes.js';
import { scopeOf } from './group-scope.js';
import type { Group } from './group.js';
import { groupKey } from './lines.js';
import type { PresenceModel } from './model.js';
import { muteEntries } from './mute-entries.js';

/** What can be done with a group, as a menu. */
export function groupMenu(model: PresenceModel, group: Group): MenuEntry[] {
  const scope = scopeOf(group);
  const alerts = model.choices.alerts.peek();
  const waiting = waitingFor(alerts, scope);
  const folded = model.collapsed.peek().has(groupKey(group));
  const everyone = muteOf(alerts, { kind: 'everyone' }, model.now.peek());
  const counted = sameScope(model.choices.all.peek().tray.counts, scope);
  return [
    {
      kind: 'item',
      label: tellLabel(model, group, waiting !== undefined),
      icon: 'bell',
      onChoose: () =>
        void (waiting === undefined
          ? model.addRule({ scope, trigger: { kind: 'becomes-available' }, once: true })
          : model.ask('alerts.remove-rule', waiting.id)),
    },
    {
      kind: 'item',
      label: group.kind === 'favourites' ? menusText.alertsForFavourites : menusText.alertsForGroup,
      icon: 'sliders',
      onChoose: () => void model.ask('settings.new-alert', scope),
    },
    { kind: 'line' },
    ...muteEntries(model, scope, everyone === undefined ? [] : [everyone]),
    { kind: 'line' },
    {
      kind: 'check',
      label: menusText.countInTray,
      checked: counted,
      onChoose: () => void model.countInTray(counted ? { kind: 'everyone' } : scope),
    },
    {
      kind: 'item',
      label: folded ? menusText.unfold : menusText.fold,
      icon: 'chevron',
      onChoose: () => model.toggleGroup(groupKey(group)),
    },
  ];
}

/** Where somebody of the group is available now, the next one who becomes so is waited for. */
function tellLabel(model: PresenceModel, group: Group, waits: boolean): string {
  const next = !model.stale.peek() && group.available.peek() > 0;
  if (group.kind === 'favourites') {
    if (waits) return menusText.dontTellMeFavourite;
    return next ? menusText.tellMeNextFavourite : menusText.tellMeFavourite;
  }
  if (waits) return menusText.dontTellMeAnyone;
  return next ? menusText.tellMeNextAnyone : menusText.tellMeAnyone;
}
