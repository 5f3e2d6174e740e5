import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ALERT_STATUSES, type AlertTrigger } from '../../preload/contract.js';
import { STATUS_WORDS, detailsText, rulesText } from '../ui/strings.js';
import { TRIGGER_KINDS } from '../ui/trigger-kinds.js';

type Becomes = Extract<AlertTrigger, { kind: 'becomes' }>;
type Status = Becomes['statuses'][number];

interface NewRuleProps {
  readonly onAdd: (trigger: AlertTrigger) => void;
  readonly onCancel: () => void;
}

/** Chooses of which changes one wants to be told each time. */
export function NewRule({ onAdd, onCancel }: NewRuleProps): JSX.Element {
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<AlertTrigger['kind']>('becomes-available');
  const [statuses, setStatuses] = useState<readonly Status[]>([]);
  useEffect(() => first.current?.focus(), []);
  const trigger: AlertTrigger = kind === 'becomes' ? { kind, statuses: [...statuses] } : { kind };
  const complete = kind !== 'becomes' || statuses.length > 0;
  return (
    <form
      class="new-rule"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onAdd(trigger);
      }}
    >
      <fieldset>
        <legend>{detailsText.addLabel}</legend>
        {TRIGGER_KINDS.map((one, index) => (
          <label key={one} class="choice">
            <input
              {...(index === 0 ? { ref: first } : {})}
              type="radio"
              name={name}
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            <span>{one === 'becomes' ? rulesText.becomesAnyOf : rulesText.trigger({ kind: one })}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'becomes' && (
        <fieldset class="states">
          <legend class="unseen">{detailsText.addBecomes}</legend>
          {ALERT_STATUSES.map((status) => (
            <label key={status} class="choice">
              <input
                type="checkbox"
                checked={statuses.includes(status)}
                onChange={(event) =>
                  setStatuses(
                    event.currentTarget.checked
                      ? [...statuses, status]
                      : statuses.filter((other) => other !== status),
                  )
                }
              />
              <span>{STATUS_WORDS[status]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="banner-actions">
        <button type="submit" class="button primary" disabled={!complete}>
          {detailsText.addDone}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {detailsText.cancel}
        </button>
      </div>
    </form>
  );
}
