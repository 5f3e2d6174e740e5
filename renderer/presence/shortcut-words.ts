import { shortcutsText } from '../ui/strings.js';
import { SHORTCUTS, type Shortcut, type ShortcutKeys } from './shortcuts.js';

const { keys } = shortcutsText;

/** The keys of a shortcut one by one, as this computer's keyboard names them. */
export function keyNames({ key, command, shift }: ShortcutKeys, mac: boolean): string[] {
  return [
    ...(command ? [mac ? '⌘' : keys.control] : []),
    ...(shift ? [mac ? '⇧' : keys.shift] : []),
    key === 'Enter' ? keys.enter : key.length === 1 ? key.toUpperCase() : key,
  ];
}

/** The keys of a shortcut as menus show them. */
export const keysInWords = (shortcut: Shortcut, mac: boolean): string =>
  keyNames(SHORTCUTS[shortcut], mac).join('+');
