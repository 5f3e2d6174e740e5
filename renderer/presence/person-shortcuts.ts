import { presenceText } from '../ui/strings.js';
import { muteOf, waitingFor } from '../ui/wishes.js';
import type { ListModel } from './list-model.js';
import type { Person } from './person.js';
import type { PersonShortcut } from './shortcuts.js';

/** Where a key was pressed. */
export type PressPlace = 'search' | 'list' | 'elsewhere';

/** Where a key was pressed, by what had the focus then. */
export function placeOf(target: EventTarget | null): PressPlace {
  if (target instanceof HTMLInputElement && target.type === 'search') return 'search';
  return target instanceof Element && target.closest('[role="tree"]') !== null ? 'list' : 'elsewhere';
}

/** Does what a shortcut says with whom it is meant for, or says that nobody is. */
export function pressShortcut(model: ListModel, shortcut: PersonShortcut, place: PressPlace): void {
  const person = personMeant(model, place);
  const query = model.query.peek().trim();
  if (person !== undefined) doShortcut(model, person, shortcut);
  else {
    const why =
      place === 'search' && query !== '' ? presenceText.noHitTitle(query) : presenceText.nobodyMeant;
    model.announcer.show(why, 'not-done');
  }
}

/**
 * Whom a key is meant for: in the search the first hit, else whose page is open, else whose row the keyboard is at.
 */
export function personMeant(model: ListModel, place: PressPlace): Person | undefined {
  const lines = model.lines.peek();
  if (place === 'search' && model.query.peek().trim() !== '') return lines.firstPerson?.person;
  const opened = model.opened.peek();
  if (opened !== undefined) return model.roster.peek()?.person(opened);
  // The row that the keyboard has left is marked no more.
  const line = place === 'list' ? lines.at(lines.indexOf(model.active.peek())) : undefined;
  return line?.kind === 'person' ? line.person : undefined;
}

/** Does what a shortcut or a menu entry says with somebody. */
export function doShortcut(model: ListModel, { address }: Person, shortcut: PersonShortcut): void {
  // Whoever asks for something wants to see it done, and the row they are at stays where it is.
  model.hold.releaseRows();
  const scope = { kind: 'person', address } as const;
  const alerts = model.choices.alerts.peek();
  switch (shortcut) {
    case 'tell': {
      const waiting = waitingFor(alerts, scope);
      if (waiting === undefined) {
        void model.addRule({ scope, trigger: { kind: 'becomes-available' }, once: true });
      } else void model.ask('alerts.remove-rule', waiting.id);
      return;
    }
    case 'favourite':
      void model.toggleFavourite(address);
      return;
    case 'mute': {
      const muted = muteOf(alerts, scope, model.now.peek()) !== undefined;
      void model.mute(scope, muted ? 'not' : 'hour');
      return;
    }
    case 'call':
    case 'chat':
    case 'mail':
      void model.reach(address, shortcut);
      return;
    case 'copy':
      void model.reach(address, 'copy-address');
  }
}
