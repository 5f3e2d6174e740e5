import type { AlertMute, AlertScope, MuteLength } from '../../preload/contract.js';
import { sameScope } from '../../preload/same-scope.js';
import type { MenuEntry } from '../ui/menu.js';
import { menusText } from '../ui/strings.js';
import { muteOf } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { unmuteAllLabel, unmuteLabel } from './muted-words.js';

/**
 * The part of a menu that mutes or unmutes.
 * @param over every mute in force over those whom the menu is about, be it of them alone or of more people
 * @param keys that mute or unmute just them, in words
 */
export function muteEntries(
  model: PresenceModel,
  scope: AlertScope,
  over: readonly AlertMute[],
  keys?: string,
): MenuEntry[] {
  const now = model.now.peek();
  const muted = muteOf(model.choices.alerts.peek(), scope, now);
  const entry = (
    label: string,
    length: MuteLength,
    more: { readonly of?: AlertScope; readonly keys?: string } = {},
  ): MenuEntry => {
    const { of = scope, ...shown } = more;
    const icon = length === 'not' ? 'bell' : 'bell-off';
    return { ...shown, kind: 'item', label, icon, onChoose: () => void model.mute(of, length) };
  };
  const shown = keys === undefined ? {} : { keys };
  const own =
    muted === undefined
      ? [
          entry(menusText.muteHour, 'hour', shown),
          entry(menusText.muteTomorrow, 'tomorrow'),
          entry(menusText.muteAlways, 'always'),
        ]
      : [entry(unmuteLabel(muted, now), 'not', shown)];
  const others = over.filter((mute) => !sameScope(mute.scope, scope));
  return [...others.map((mute) => entry(unmuteAllLabel(mute, now), 'not', { of: mute.scope })), ...own];
}
