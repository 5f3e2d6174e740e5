import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { detailsText } from '../ui/strings.js';
import { waitingFor } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';

/** One click: be told once when somebody is available. */
export function TellMe({ model, person }: { model: PresenceModel; person: Person }): JSX.Element {
  const { address } = person;
  const { name } = person.naming.value;
  const scope = { kind: 'person', address } as const;
  const waiting = waitingFor(model.choices.alerts.value, scope);
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  // The button becomes another one: whoever pressed it stays on it.
  useLayoutEffect(() => {
    if (pressed.current) button.current?.focus();
    pressed.current = false;
  }, [waiting]);
  if (waiting !== undefined) {
    return (
      <div class="tell-me waiting">
        <Icon name="bell" />
        <p>{detailsText.told}</p>
        <button
          ref={button}
          type="button"
          class="button"
          onClick={() => {
            pressed.current = true;
            void model.ask('alerts.remove-rule', waiting.id);
          }}
        >
          {detailsText.dont}
        </button>
      </div>
    );
  }
  const available = !model.stale.value && person.presence.value?.display === 'available';
  return (
    <div class="tell-me">
      {available && <p class="secondary">{detailsText.alreadyAvailable(name)}</p>}
      <button
        ref={button}
        type="button"
        class={`button wide${available ? '' : ' primary'}`}
        onClick={() => {
          pressed.current = true;
          void model.addRule({ scope, trigger: { kind: 'becomes-available' }, once: true });
        }}
      >
        <Icon name="bell" />
        <span>{available ? detailsText.tellMeAnyway(name) : detailsText.tellMe(name)}</span>
      </button>
    </div>
  );
}
