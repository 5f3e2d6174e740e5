import type { JSX } from 'preact';
import type { AlertMute } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { detailsText, menusText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import { muteOf, mutesOver } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';

const LENGTHS = [
  ['hour', menusText.muteHour],
  ['tomorrow', menusText.muteTomorrow],
  ['always', menusText.muteAlways],
] as const;

/** Silence about somebody: until when, or for how long it is to be. */
export function MuteChoice({ model, person }: { model: PresenceModel; person: Person }): JSX.Element {
  const { address, group } = person;
  const scope = { kind: 'person', address } as const;
  const alerts = model.choices.alerts.value;
  const now = model.now.value;
  const own = muteOf(alerts, scope, now);
  const favourite = model.choices.favourites.value.has(address);
  const others = mutesOver(alerts, { address, group }, favourite, now).filter((mute) => mute !== own);
  return (
    <div class="mutes">
      {others.map((mute) => (
        <p key={mute.scope.kind} class="muted-words">
          <Icon name="bell-off" />
          <span>{`${wider(mute)} ${until(mute, now)}`}</span>
        </p>
      ))}
      {own === undefined ? (
        <div class="banner-actions">
          {LENGTHS.map(([length, label]) => (
            <button
              key={length}
              type="button"
              class="button"
              onClick={() => void model.ask('alerts.mute', { scope, length })}
            >
              {label}
            </button>
          ))}
        </div>
      ) : (
        <p class="muted-words">
          <Icon name="bell-off" />
          <span>{until(own, now)}</span>
          <button
            type="button"
            class="button"
            onClick={() => void model.ask('alerts.mute', { scope, length: 'not' })}
          >
            {detailsText.unmute}
          </button>
        </p>
      )}
    </div>
  );
}

function until(mute: AlertMute, now: number): string {
  return mute.until === null ? detailsText.mutedAlways : detailsText.mutedUntil(clockTime(mute.until, now));
}

/** With whom somebody is silent. */
function wider({ scope }: AlertMute): string {
  switch (scope.kind) {
    case 'group':
      return detailsText.mutedByGroup(scope.name);
    case 'favourites':
      return detailsText.mutedByFavourites;
    case 'everyone':
    case 'person':
      return detailsText.mutedByAll;
  }
}
