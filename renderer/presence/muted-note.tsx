import type { JSX } from 'preact';
import { mutesOver } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { MuteLines } from './mute-lines.js';
import type { Person } from './person.js';

/** That nothing is told of somebody for now, be it for them alone or with others, and the way out of it. */
export function MutedNote({ model, person }: { model: PresenceModel; person: Person }): JSX.Element {
  const favourite = model.choices.favourites.value.has(person.address);
  const mutes = mutesOver(model.choices.alerts.value, person, favourite, model.now.value);
  return <MuteLines model={model} mutes={mutes} named />;
}
