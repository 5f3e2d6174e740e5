import type { JSX } from 'preact';
import { Icon } from '../ui/icons.js';
import { detailsText, menusText, rulesText } from '../ui/strings.js';
import { mutesOver } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { mutedWords } from './muted-words.js';
import type { Person } from './person.js';
import { useSteady } from './use-steady.js';

/** That nothing is told of somebody for now, be it for them alone or with others, and the way out of it. */
export function MutedNote({ model, person }: { model: PresenceModel; person: Person }): JSX.Element | null {
  const now = model.now.value;
  const favourite = model.choices.favourites.value.has(person.address);
  const mutes = mutesOver(model.choices.alerts.value, person, favourite, now);
  const element = useSteady();
  // There also where nothing is to be said: what stands below stays in its place when it is ended.
  return (
    <div ref={element} class={mutes.length === 0 ? undefined : 'mutes'}>
      {mutes.map((mute) => (
        <p key={mute.scope.kind} class="muted-words">
          <Icon name="bell-off" />
          <span>{mutedWords(mute, now)}</span>
          <button type="button" class="button" onClick={() => void model.mute(mute.scope, 'not')}>
            {mute.scope.kind === 'person'
              ? detailsText.unmute
              : menusText.unmuteAll(rulesText.scope(mute.scope))}
          </button>
        </p>
      ))}
    </div>
  );
}
