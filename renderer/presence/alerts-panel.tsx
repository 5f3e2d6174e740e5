import type { JSX } from 'preact';
import type { AlertMute, AlertOutcome, RecentAlert, Withheld } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, alertsText, detailsText, recentText, rulesText } from '../ui/strings.js';
import { clockTime, clockWords, untilTime } from '../ui/times.js';
import { muteOf, sameScope } from '../ui/wishes.js';
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
  const endable = endableMutes(model, recent);
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
            <Told key={alert.id} model={model} alert={alert} mute={endable.get(alert.id)} />
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
        {alerts.quietHours.enabled &&
          ` ${recentText.quiet(clockWords(alerts.quietHours.from), clockWords(alerts.quietHours.to))}`}
      </p>
      {alerts.enabled && paused && (
        <p class="paused">
          <Icon name="bell-off" />
          <strong>{recentText.pausedUntil(untilTime(alerts.pausedUntil, model.now.value))}</strong>
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

/** By the newest line that each mute withheld: those that are in force still. */
function endableMutes(model: PresenceModel, latestFirst: readonly RecentAlert[]): Map<number, AlertMute> {
  const found = new Map<number, AlertMute>();
  for (const { id, outcome } of latestFirst) {
    if (outcome.kind !== 'withheld' || outcome.reason !== 'muted') continue;
    const { scope } = outcome.mute;
    if ([...found.values()].some((mute) => sameScope(mute.scope, scope))) continue;
    const mute = muteOf(model.choices.alerts.value, scope, model.now.value);
    if (mute !== undefined) found.set(id, mute);
  }
  return found;
}

interface ToldProps {
  readonly model: PresenceModel;
  readonly alert: RecentAlert;
  /** What withheld it, where that can be ended here. */
  readonly mute: AlertMute | undefined;
}

function Told({ model, alert, mute }: ToldProps): JSX.Element {
  const { subject, outcome, once } = alert;
  const change = alertsText.changed(subject.name, STATUS_WORDS[subject.to], STATUS_WORDS[subject.from]);
  return (
    <li class={outcome.kind}>
      <time>{clockTime(alert.at, model.now.value)}</time>
      <StatusMark status={subject.to} />
      <div>
        <button type="button" class="plain" dir="auto" onClick={() => model.open(subject.address, 'alerts')}>
          {change}
        </button>
        <p class="secondary">
          {outcomeWords(model, outcome)}
          {once && ` · ${recentText.once}`}
        </p>
        {mute !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() => void model.ask('alerts.mute', { scope: mute.scope, length: 'not' })}
          >
            {detailsText.unmute}
          </button>
        )}
      </div>
    </li>
  );
}

function outcomeWords(model: PresenceModel, outcome: AlertOutcome): string {
  switch (outcome.kind) {
    case 'shown':
      return alertsText.shown;
    case 'shown-together':
      return alertsText.shownWith(outcome.with);
    case 'withheld':
      return recentText.withheld(reasonWords(model, outcome));
  }
}

function reasonWords(model: PresenceModel, outcome: Withheld): string {
  const now = model.now.value;
  switch (outcome.reason) {
    case 'muted': {
      const { scope, until } = outcome.mute;
      const person = scope.kind === 'person' ? model.roster.value?.person(scope.address) : undefined;
      const who = person?.naming.value.name ?? rulesText.scope(scope);
      return until === null ? recentText.mutedAlways(who) : recentText.muted(who, untilTime(until, now));
    }
    case 'paused':
      return recentText.paused(untilTime(outcome.until, now));
    case 'quiet-hours':
      return recentText.quietUntil(untilTime(outcome.until, now));
    case 'switched-off':
    case 'desktop-busy':
    case 'own-dnd':
    case 'flapping':
    case 'over-already':
    case 'old-news':
      return alertsText.reasons[outcome.reason];
  }
}
