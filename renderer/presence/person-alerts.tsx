import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AlertRule } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { alertChoicesText, detailsText, rulesText } from '../ui/strings.js';
import { mutesOver, ownRules, sharedRules, waitingFor } from '../ui/wishes.js';
import { MuteChoice } from './mute-choice.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';
import { NewRule } from './new-rule.js';

interface PersonAlertsProps {
  readonly model: PresenceModel;
  readonly person: Person;
  /** Another object each time that just these were asked for: then they come into sight and take the focus. */
  readonly asked: object | undefined;
}

/** What Rollcall tells of somebody, and why: their own rules, those they share with others, and silence. */
export function PersonAlerts({ model, person, asked }: PersonAlertsProps): JSX.Element {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked === undefined) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const [adding, setAdding] = useState(false);
  const { address } = person;
  const alerts = model.choices.alerts.value;
  const own = ownRules(alerts, address).filter(({ once }) => !once);
  const waits = waitingFor(alerts, { kind: 'person', address }) !== undefined;
  const favourite = model.choices.favourites.value.has(address);
  const shared = sharedRules(alerts, person, favourite);
  const muted = mutesOver(alerts, person, favourite, model.now.value).length > 0;
  return (
    <section class="person-alerts" aria-labelledby={title}>
      <h3 ref={heading} id={title} tabIndex={-1}>
        {detailsText.alerts}
      </h3>
      {own.length === 0 && !adding && !waits && <p class="secondary">{detailsText.noneOwn}</p>}
      {own.length > 0 && (
        <>
          <p class="secondary">{detailsText.own}</p>
          <ul class="rules">
            {own.map((rule) => {
              const words = rulesText.trigger(rule.trigger);
              return (
                <li key={rule.id}>
                  <span>{words}</span>
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={detailsText.remove(words)}
                    title={detailsText.remove(words)}
                    onClick={() => void model.ask('alerts.remove-rule', rule.id)}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {adding ? (
        <NewRule
          onAdd={(trigger) => {
            setAdding(false);
            void model.addRule({ scope: { kind: 'person', address }, trigger, once: false });
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="plus" /> <span>{detailsText.add}</span>
        </button>
      )}
      {shared.length > 0 && (
        <div class="shared">
          <p class="secondary">{muted ? detailsText.sharedMuted : detailsText.shared}</p>
          <ul class="rules">
            {shared.map((rule) => (
              <li key={rule.id}>{sharedWords(rule)}</li>
            ))}
          </ul>
          <button
            type="button"
            class="button quiet"
            onClick={() => void model.ask('settings.open', 'alerts')}
          >
            {detailsText.changeShared}
          </button>
        </div>
      )}
      <MuteChoice model={model} person={person} />
    </section>
  );
}

/** A rule about several people, as the settings say it. */
function sharedWords({ scope, trigger, once }: AlertRule): string {
  const who = alertChoicesText.who(scope, scope.kind === 'group' ? scope.name : '');
  const sentence = alertChoicesText.rule(who, rulesText.trigger(trigger));
  return `${sentence}, ${once ? alertChoicesText.once : alertChoicesText.each}`;
}
