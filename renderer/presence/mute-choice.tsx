import type { JSX } from 'preact';
import { menusText } from '../ui/strings.js';
import { muteOf } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';

const LENGTHS = [
  ['hour', menusText.muteHour],
  ['tomorrow', menusText.muteTomorrow],
  ['always', menusText.muteAlways],
] as const;

/** For how long nothing is to be told of somebody. The head of the page says it while that is so. */
export function MuteChoice({ model, person }: { model: PresenceModel; person: Person }): JSX.Element {
  const scope = { kind: 'person', address: person.address } as const;
  const muted = muteOf(model.choices.alerts.value, scope, model.now.value) !== undefined;
  const lengths = muted ? ([['not', menusText.unmute]] as const) : LENGTHS;
  return (
    <div class="mutes banner-actions">
      {lengths.map(([length, label]) => (
        <button key={length} type="button" class="button" onClick={() => void model.mute(scope, length)}>
          {label}
        </button>
      ))}
    </div>
  );
}
