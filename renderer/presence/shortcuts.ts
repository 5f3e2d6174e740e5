/** What keys do anywhere in the window. */
export type Shortcut =
  'search' | 'settings' | 'shortcuts' | 'recent' | 'everyone' | 'available' | 'watched' | PersonShortcut;

/** What keys do with the person whose row or page one is at. */
export type PersonShortcut = 'favourite' | 'tell' | 'mute' | 'call' | 'chat' | 'mail' | 'copy';

/** A key that goes down, as the page is told of it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface ShortcutKeys {
  readonly key: string;
  /** With Ctrl, or Command on a Mac. */
  readonly command: boolean;
  readonly shift: boolean;
}

const plain = (key: string): ShortcutKeys => ({ key, command: false, shift: false });
const command = (key: string): ShortcutKeys => ({ key, command: true, shift: false });
const shifted = (key: string): ShortcutKeys => ({ key, command: true, shift: true });

/** The keys of each; none that systems, screen readers or text fields have a use for. */
export const SHORTCUTS: Readonly<Record<Shortcut, ShortcutKeys>> = {
  search: command('f'),
  everyone: command('1'),
  available: command('2'),
  watched: command('3'),
  recent: shifted('a'),
  settings: command(','),
  shortcuts: plain('F1'),
  tell: command('b'),
  favourite: command('d'),
  mute: shifted('m'),
  call: shifted('Enter'),
  chat: command('Enter'),
  mail: shifted('e'),
  copy: shifted('c'),
};

const PERSON: readonly Shortcut[] = ['tell', 'favourite', 'mute', 'call', 'chat', 'mail', 'copy'];

export const isAboutPerson = (shortcut: Shortcut): shortcut is PersonShortcut => PERSON.includes(shortcut);

/** Whether this computer's programs have Command where others have Ctrl. */
export const isMac = (platform: string): boolean => platform.startsWith('Mac');

/** Which shortcut a key is; undefined for none. */
export function shortcutOf(press: KeyPress, mac: boolean): Shortcut | undefined {
  const pressed = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (press.altKey || other) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  return names.find((name) => {
    const keys = SHORTCUTS[name];
    return keys.key === key && keys.command === pressed && keys.shift === press.shiftKey;
  });
}
