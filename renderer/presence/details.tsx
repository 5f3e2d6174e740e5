import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Presence } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, commonText, detailsText, presenceText } from '../ui/strings.js';
import { clockTime, elapsed } from '../ui/times.js';
import { Devices } from './devices.js';
import type { PresenceModel } from './model.js';
import { activities, type Person } from './person.js';

interface DetailsProps {
  readonly model: PresenceModel;
  readonly person: Person;
  readonly onClose: () => void;
  /** Whether the details cover the list: then they take the focus, and close by going back. */
  readonly over: boolean;
}

/** Everything known of one person. */
export function Details({ model, person, onClose, over }: DetailsProps): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (over) close.current?.focus();
  }, [over]);
  useEscape(onClose);
  const presence = person.presence.value;
  const { address, group } = person.contact;
  const doing = presence === undefined ? [] : activities(presence);
  return (
    <section class="details" aria-label={detailsText.label(person.name)}>
      <header class="details-bar">
        <button
          ref={close}
          type="button"
          class="icon-button"
          aria-label={over ? detailsText.back : commonText.close}
          onClick={onClose}
        >
          <Icon name={over ? 'back' : 'close'} />
        </button>
      </header>
      <div class="details-body">
        <h2 dir="auto">{person.name}</h2>
        <div class={`details-status ${presence?.display ?? 'unheard'}`}>
          <StatusMark key={address} status={presence?.display ?? 'unknown'} />
          <p>
            {presence === undefined ? presenceText.notHeard : <Status model={model} presence={presence} />}
          </p>
        </div>
        <dl>
          {doing.length > 0 && <Fact term={detailsText.activity}>{doing.join(', ')}</Fact>}
          {presence?.note !== undefined && presence.note !== '' && (
            <Fact term={detailsText.note}>{presence.note}</Fact>
          )}
          <Fact term={detailsText.address}>{address}</Fact>
          {group !== '' && <Fact term={detailsText.group}>{group}</Fact>}
        </dl>
        {presence !== undefined && <Devices devices={presence.devices} />}
      </div>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
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

/** Escape closes, wherever the focus is that has no use of its own for it. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
