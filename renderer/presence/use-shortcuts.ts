import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';
import { doShortcut } from './person-shortcuts.js';
import { isAboutPerson, isMac, shortcutOf, type Shortcut } from './shortcuts.js';

/**
 * The keys that work anywhere in the window. Where nothing has the focus, typing goes to the search and the arrows to
 * the list.
 */
export function useShortcuts(model: PresenceModel, list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const mac = isMac(navigator.platform);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || model.shortcutsShown.peek()) return;
      const shortcut = shortcutOf(event, mac);
      if (shortcut !== undefined) {
        if (perform(model, shortcut)) event.preventDefault();
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

/** Whether there was anything to do. */
function perform(model: PresenceModel, shortcut: Shortcut): boolean {
  if (isAboutPerson(shortcut)) {
    const person = personAt(model);
    if (person !== undefined) doShortcut(model, person, shortcut);
    return person !== undefined;
  }
  switch (shortcut) {
    case 'search':
      model.panel.value = undefined;
      requestAnimationFrame(focusSearch);
      return true;
    case 'everyone':
    case 'available':
    case 'watched':
      model.filter.value = shortcut;
      return true;
    case 'recent':
      void model.openAlerts();
      return true;
    case 'settings':
      void model.ask('settings.open', undefined);
      return true;
    case 'shortcuts':
      model.shortcutsShown.value = true;
      return true;
  }
}

/** Whose page is open, else whose row the keyboard is at. */
function personAt(model: PresenceModel): Person | undefined {
  const opened = model.opened.peek();
  if (opened !== undefined) return model.roster.peek()?.person(opened);
  const lines = model.lines.peek();
  const line = lines.at(lines.indexOf(model.active.peek()));
  return line?.kind === 'person' ? line.person : undefined;
}

function focusSearch(): void {
  const field = document.getElementById('search');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
