import { muteOf, waitingFor } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';
import type { PersonShortcut } from './shortcuts.js';

/** Does what a shortcut or a menu entry says with somebody. */
export function doShortcut(model: PresenceModel, { address }: Person, shortcut: PersonShortcut): void {
  // Whoever asks for something wants to see it done, and the row they are at stays where it is.
  model.hold.release();
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
      void model.ask('alerts.mute', { scope, length: muted ? 'not' : 'hour' });
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
