import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { PresenceModel } from './model.js';
import { placeOf, pressShortcut } from './person-shortcuts.js';
import { isAboutPerson, isMac, shortcutOf, type PersonShortcut, type Shortcut } from './shortcuts.js';

/**
 * The keys that work anywhere in the window. Where nothing has the focus, typing goes to the search and the arrows to
 * the list.
 */
export function useShortcuts(model: PresenceModel, list: RefObject<HTMLDivElement | null>): void {
  // From the first paint on: a key that comes a moment later is not to be lost.
  useLayoutEffect(() => {
    const mac = isMac(navigator.platform);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || model.shortcutsShown.peek()) return;
      const shortcut = shortcutOf(event, mac);
      if (shortcut !== undefined) {
        event.preventDefault();
        if (isAboutPerson(shortcut)) pressShortcut(model, shortcut, placeOf(event.target));
        else perform(model, shortcut);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?' && !isTextField(event.target)) {
        event.preventDefault();
        model.shortcutsShown.value = true;
      } else if (event.target === document.body) {
        if (event.key.length === 1) focusSearch();
        if (event.key === 'ArrowDown') {
          // Else the same key scrolls the list that has just got the focus.
          event.preventDefault();
          list.current?.focus();
        }
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model, list]);
}

function perform(model: PresenceModel, shortcut: Exclude<Shortcut, PersonShortcut>): void {
  switch (shortcut) {
    case 'search':
      model.panel.value = undefined;
      // At once, or the letters that follow would go elsewhere.
      focusSearch();
      // A panel that lay over it, or gives the focus back as it goes, is gone by then. Letters typed meanwhile stay.
      requestAnimationFrame(() => document.getElementById('search')?.focus());
      return;
    case 'everyone':
    case 'available':
    case 'watched':
      model.filter.value = shortcut;
      return;
    case 'recent':
      void model.openAlerts();
      return;
    case 'settings':
      void model.ask('settings.open', undefined);
      return;
    case 'shortcuts':
      model.shortcutsShown.value = true;
  }
}

function focusSearch(): void {
  const field = document.getElementById('search');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
