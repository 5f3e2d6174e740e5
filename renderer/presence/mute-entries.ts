import type { AlertScope, MuteLength } from '../../preload/contract.js';
import type { MenuEntry } from '../ui/menu.js';
import { menusText } from '../ui/strings.js';
import { muteOf } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { unmuteLabel } from './muted-words.js';

/** The part of a menu that mutes or unmutes. @param keys that do the first of it, in words */
export function muteEntries(model: PresenceModel, scope: AlertScope, keys?: string): MenuEntry[] {
  const now = model.now.peek();
  const muted = muteOf(model.choices.alerts.peek(), scope, now);
  const entry = (label: string, length: MuteLength, more: { readonly keys?: string } = {}): MenuEntry => ({
    ...more,
    kind: 'item',
    label,
    icon: muted === undefined ? 'bell-off' : 'bell',
    onChoose: () => void model.mute(scope, length),
  });
  const shown = keys === undefined ? {} : { keys };
  if (muted !== undefined) return [entry(unmuteLabel(muted, now), 'not', shown)];
  return [
    entry(menusText.muteHour, 'hour', shown),
    entry(menusText.muteTomorrow, 'tomorrow'),
    entry(menusText.muteAlways, 'always'),
  ];
}
