import type { JSX } from 'preact';
import type { AlertOutcome, RecentAlert } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, alertsText, recentText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import type { PresenceModel } from './model.js';
import { SidePanel } from './side-panel.js';

interface AlertsPanelProps {
  readonly model: PresenceModel;
  readonly onClose: () => void;
  readonly over: boolean;
}

/** What was told or withheld lately, and whether anything is told now. */
export function AlertsPanel({ model, onClose, over }: AlertsPanelProps): JSX.Element {
  const recent = [...model.recent.value].reverse();
  return (
    <SidePanel label={recentText.title} onClose={onClose} over={over}>
      <h2>{recentText.title}</h2>
      <AlertsState model={model} />
      {recent.length === 0 ? (
        <div class="none-recent">
          <p>{recentText.empty}</p>
          <p class="secondary">{recentText.emptyHint}</p>
        </div>
      ) : (
        <ul class="recent">
          {recent.map((alert) => (
            <Told key={alert.id} model={model} alert={alert} />
          ))}
        </ul>
      )}
    </SidePanel>
  );
}

const PAUSES = [
  ['half-hour', recentText.halfHour],
  ['hour', recentText.hour],
  ['tomorrow', recentText.tomorrow],
] as const;

function AlertsState({ model }: { model: PresenceModel }): JSX.Element {
  const alerts = model.choices.alerts.value;
  const paused = model.paused.value;
  return (
    <div class="alerts-state">
      <p>
        {!alerts.enabled
          ? recentText.off
          : alerts.rules.length === 0
            ? recentText.noRules
            : recentText.rules(alerts.rules.length)}
        {alerts.quietHours.enabled && ` ${recentText.quiet(alerts.quietHours.from, alerts.quietHours.to)}`}
      </p>
      {alerts.enabled && paused && (
        <p class="paused">
          <Icon name="bell-off" />
          <strong>{recentText.pausedUntil(clockTime(alerts.pausedUntil, model.now.value))}</strong>
          <button type="button" class="button" onClick={() => void model.ask('alerts.pause', 'not')}>
            {recentText.resume}
          </button>
        </p>
      )}
      {alerts.enabled && !paused && (
        <div class="pauses" role="group" aria-label={recentText.pause}>
          <span class="secondary">{recentText.pause}</span>
          {PAUSES.map(([length, label]) => (
            <button
              key={length}
              type="button"
              class="button"
              onClick={() => void model.ask('alerts.pause', length)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <button type="button" class="button quiet" onClick={() => void model.ask('settings.open', 'alerts')}>
        {recentText.settings}
      </button>
    </div>
  );
}

function Told({ model, alert }: { model: PresenceModel; alert: RecentAlert }): JSX.Element {
  const { subject, outcome, once } = alert;
  const change = alertsText.changed(subject.name, STATUS_WORDS[subject.to], STATUS_WORDS[subject.from]);
  return (
    <li class={outcome.kind}>
      <time>{clockTime(alert.at, model.now.value)}</time>
      <StatusMark status={subject.to} />
      <div>
        <button type="button" class="plain" dir="auto" onClick={() => model.open(subject.address)}>
          {change}
        </button>
        <p class="secondary">
          {outcomeWords(outcome)}
          {once && ` · ${recentText.once}`}
        </p>
      </div>
    </li>
  );
}

function outcomeWords(outcome: AlertOutcome): string {
  switch (outcome.kind) {
    case 'shown':
      return alertsText.shown;
    case 'shown-together':
      return alertsText.shownWith(outcome.with);
    case 'withheld':
      return recentText.withheld(alertsText.reasons[outcome.reason]);
  }
}
