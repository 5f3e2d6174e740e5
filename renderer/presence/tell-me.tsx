import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { detailsText, recentText } from '../ui/strings.js';
import { waitingFor } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';
import { useSteady } from './use-steady.js';

/** One click: be told once when somebody is available. */
export function TellMe({ model, person }: { model: PresenceModel; person: Person }): JSX.Element {
  const { address } = person;
  const scope = { kind: 'person', address } as const;
  const waiting = waitingFor(model.choices.alerts.value, scope);
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const element = useSteady();
  const words = useId();
  // The button becomes another one: whoever pressed it stays on it.
  useLayoutEffect(() => {
    if (pressed.current) button.current?.focus();
    pressed.current = false;
  }, [waiting]);
  if (waiting !== undefined) {
    const passed = model.passedMute(address);
    return (
      <div ref={element} class="tell-me waiting">
        <Icon name="bell" />
        <p id={words}>{passed === undefined ? detailsText.told : recentText.toldAlthough(passed.scope)}</p>
        <button
          ref={button}
          type="button"
          class="button"
          aria-describedby={words}
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
    <div ref={element} class="tell-me">
      <button
        ref={button}
        type="button"
        class={`button wide${available ? '' : ' primary'}`}
        onClick={() => {
          pressed.current = true;
          // What it passes is said here, in the place of the button.
          void model.ask('alerts.add-rule', { scope, trigger: { kind: 'becomes-available' }, once: true });
        }}
      >
        <Icon name="bell" />
        <span>{available ? detailsText.tellMeNext : detailsText.tellMe}</span>
      </button>
    </div>
  );
}
