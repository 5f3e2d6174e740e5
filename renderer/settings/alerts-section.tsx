import type { JSX } from 'preact';
import type { Preferences } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { untilTime } from '../ui/times.js';
import { Choice } from './choice.js';
import type { SettingsModel } from './model.js';
import { Mutes } from './mutes.js';
import { QuietHours } from './quiet-hours.js';
import { Rules } from './rules.js';
import { Setting } from './setting.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly preferences: Preferences;
}

const PAUSES = [
  ['half-hour', alertChoicesText.halfHour],
  ['hour', alertChoicesText.hour],
  ['tomorrow', alertChoicesText.tomorrow],
] as const;

/** When Rollcall speaks up. */
export function AlertsSection({ model, preferences: { alerts } }: SectionProps): JSX.Element {
  const change = (changed: Partial<Preferences['alerts']>): void =>
    void model.try(() => model.alerts.change(changed));
  return (
    <>
      <Setting model={model} id="alerts.enabled">
        <div class="field">
          <Choice
            label={alertChoicesText.enabled}
            help={alertChoicesText.enabledHelp}
            checked={alerts.enabled}
            onChange={(enabled) => change({ enabled })}
          />
        </div>
      </Setting>
      <Setting model={model} id="alerts.rules">
        <Rules model={model} rules={alerts.rules} />
      </Setting>
      <Setting model={model} id="alerts.pausedUntil">
        <Pause model={model} until={alerts.pausedUntil} />
      </Setting>
      <Setting model={model} id="alerts.muted">
        <Mutes model={model} mutes={alerts.muted} />
      </Setting>
      <Setting model={model} id="alerts.quietHours">
        <QuietHours hours={alerts.quietHours} onChange={(quietHours) => change({ quietHours })} />
      </Setting>
      <Setting model={model} id="alerts.holdWhileBusy">
        <div class="field">
          <Choice
            label={alertChoicesText.holdWhileBusy}
            help={alertChoicesText.holdWhileBusyHelp}
            checked={alerts.holdWhileBusy}
            onChange={(holdWhileBusy) => change({ holdWhileBusy })}
          />
        </div>
      </Setting>
      <Setting model={model} id="alerts.sound">
        <div class="field">
          <Choice
            label={alertChoicesText.sound}
            checked={alerts.sound}
            onChange={(sound) => change({ sound })}
          />
        </div>
      </Setting>
    </>
  );
}

function Pause({ model, until }: { model: SettingsModel; until: number }): JSX.Element {
  const now = Date.now();
  const isPaused = until > now;
  return (
    <div class="field">
      <h3 class="field-title">{alertChoicesText.pause}</h3>
      <div class="control">
        <span class="value">
          {isPaused ? alertChoicesText.pausedUntil(untilTime(until, now)) : alertChoicesText.running}
        </span>
        {isPaused ? (
          <button
            type="button"
            class="button"
            onClick={() => void model.try(() => model.alerts.pause('not'))}
          >
            {alertChoicesText.resume}
          </button>
        ) : (
          PAUSES.map(([length, label]) => (
            <button
              key={length}
              type="button"
              class="button"
              aria-label={`${alertChoicesText.pause}: ${label}`}
              onClick={() => void model.try(() => model.alerts.pause(length))}
            >
              {label}
            </button>
          ))
        )}
      </div>
    </div>
  );
}
