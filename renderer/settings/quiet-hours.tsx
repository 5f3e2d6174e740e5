import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { AlertPreferences } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { Choice } from './choice.js';
import { TimeSelect } from './time-select.js';
import { WEEKDAYS, longDay, quietHoursWords, shortDay } from './quiet-hours-words.js';

type Hours = AlertPreferences['quietHours'];

/** When nothing is told, whatever happens; said in words besides. */
export function QuietHours({
  hours,
  onChange,
}: {
  hours: Hours;
  onChange: (hours: Hours) => void;
}): JSX.Element {
  const [from, to] = [useId(), useId()];
  return (
    <div class="field">
      <Choice
        label={alertChoicesText.quietHours}
        help={alertChoicesText.quietHoursHelp}
        checked={hours.enabled}
        onChange={(enabled) => onChange({ ...hours, enabled })}
      />
      {hours.enabled && (
        <div class="under">
          <div class="control">
            <label for={from}>{alertChoicesText.from}</label>
            <TimeSelect
              id={from}
              value={hours.from}
              onChoose={(fromTime) => onChange({ ...hours, from: fromTime })}
            />
            <label for={to}>{alertChoicesText.to}</label>
            <TimeSelect id={to} value={hours.to} onChoose={(toTime) => onChange({ ...hours, to: toTime })} />
          </div>
          <fieldset class="chips">
            <legend class="unseen">{alertChoicesText.days}</legend>
            {WEEKDAYS.map((day) => (
              <label key={day} class="chip">
                <input
                  type="checkbox"
                  aria-label={longDay(day)}
                  checked={hours.days.includes(day)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({
                      ...hours,
                      days: WEEKDAYS.filter((one) => (one === day ? checked : hours.days.includes(one))),
                    })
                  }
                />
                {shortDay(day)}
              </label>
            ))}
          </fieldset>
          <p role="status">{quietHoursWords(hours)}</p>
        </div>
      )}
    </div>
  );
}
