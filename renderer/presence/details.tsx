import type { ComponentChildren, JSX } from 'preact';
import type { DetailedPresence, Presence } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, detailsText, presenceText } from '../ui/strings.js';
import { clockTime, elapsed } from '../ui/times.js';
import { Devices } from './devices.js';
import type { PresenceModel } from './model.js';
import { MutedNote } from './muted-note.js';
import { notLiveWords } from './not-live.js';
import { PersonActions } from './person-actions.js';
import { PersonAlerts } from './person-alerts.js';
import { activities, type Person } from './person.js';
import { SidePanel } from './side-panel.js';
import { TellMe } from './tell-me.js';
import { TodayStrip } from './today-strip.js';
import { useDetails } from './use-details.js';
import { useSteady } from './use-steady.js';
import { reasonsFor } from './why.js';

interface DetailsProps {
  readonly model: PresenceModel;
  readonly person: Person;
  readonly onClose: () => void;
  readonly over: boolean;
  /** Another object each time that they were opened. */
  readonly opening: object;
  /** Whether they were opened from the recent alerts, and closing leads back there. */
  readonly fromAlerts: boolean;
  /** A new object each time that the person's alerts were asked for. */
  readonly atAlerts: object | undefined;
}

/** Everything known of one person, and what can be done with them. */
export function Details({
  model,
  person,
  onClose,
  over,
  opening,
  fromAlerts,
  atAlerts,
}: DetailsProps): JSX.Element {
  const presence = person.presence.value;
  const { address, group } = person;
  const details = useDetails(model, person);
  const detailed = details?.presence;
  const { name, contact } = person.naming.value;
  const doing = presence === undefined ? [] : activities(presence);
  const notLive = notLiveWords(model.connection.value, model.trouble.value);
  return (
    <SidePanel
      label={detailsText.label(name)}
      onClose={onClose}
      over={over}
      opening={opening}
      focusInside={atAlerts !== undefined}
      back={fromAlerts ? detailsText.backToAlerts : undefined}
      tools={<Star model={model} address={address} />}
    >
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <div class={`details-status ${presence?.display ?? 'unheard'}`}>
        <StatusMark key={address} status={presence?.display ?? 'unknown'} />
        <p>{presence === undefined ? presenceText.notHeard : <Status model={model} presence={presence} />}</p>
      </div>
      {notLive !== undefined && (
        <p class="not-live">
          <Icon name="warning" />
          <span>
            <strong>{detailsText.notLive}</strong> {notLive}
          </span>
        </p>
      )}
      {presence !== undefined && <Why key={`why-${address}`} presence={detailed} />}
      <MutedNote key={`muted-${address}`} model={model} person={person} />
      <PersonActions key={`act-${address}`} model={model} address={address} />
      <TellMe key={`tell-${address}`} model={model} person={person} />
      <dl class="facts">
        {doing.length > 0 && <Fact term={detailsText.activity}>{doing.join(', ')}</Fact>}
        {presence?.note !== undefined && presence.note !== '' && (
          <Fact term={detailsText.note}>{presence.note}</Fact>
        )}
        <Fact term={detailsText.address}>{address}</Fact>
        {contact.phone !== undefined && <Fact term={detailsText.phone}>{contact.phone}</Fact>}
        {group !== '' && <Fact term={detailsText.group}>{group}</Fact>}
      </dl>
      {detailed !== undefined && <Devices presence={detailed} />}
      <TodayStrip key={`today-${address}`} model={model} today={details?.today} />
      <PersonAlerts key={`alerts-${address}`} model={model} person={person} asked={atAlerts} />
    </SidePanel>
  );
}

function Star({ model, address }: { model: PresenceModel; address: string }): JSX.Element {
  const on = model.choices.favourites.value.has(address);
  return (
    <button
      type="button"
      class={`icon-button star${on ? ' on' : ''}`}
      aria-label={presenceText.favour}
      title={on ? presenceText.unfavour : presenceText.favour}
      aria-pressed={on}
      onClick={() => void model.toggleFavourite(address)}
    >
      <Icon name="star" />
    </button>
  );
}

/** There also where nothing is to be said, so that what can be done stays in its place when it is. */
function Why({ presence }: { presence: DetailedPresence | undefined }): JSX.Element {
  const element = useSteady();
  const reasons = presence === undefined ? [] : reasonsFor(presence);
  return (
    <div ref={element} class="why">
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

function Status({ model, presence }: { model: PresenceModel; presence: Presence }): JSX.Element {
  const word = STATUS_WORDS[presence.display];
  return (
    <>
      <span class="word">{model.stale.value ? presenceText.was(word) : word}</span>
      <span class="secondary"> {sinceWords(model, presence)}</span>
    </>
  );
}

function sinceWords(model: PresenceModel, presence: Presence): string {
  const now = model.now.value;
  if (model.stale.value) {
    const until = model.liveUntil.value;
    return until === undefined ? detailsText.stale : detailsText.staleSince(clockTime(until, now));
  }
  const time = clockTime(presence.since, now);
  if (!presence.sinceKnown) return detailsText.sinceEarlier(time);
  return detailsText.since(time, elapsed(presence.since, now, true));
}
