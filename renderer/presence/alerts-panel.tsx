import type { JSX } from 'preact';
import type { AlertMute, AlertOutcome, AlertScope, RecentAlert, Withheld } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { StatusMark } from '../ui/marks.js';
import { STATUS_WORDS, alertsText, recentText } from '../ui/strings.js';
import { clockTime, clockWords, untilTime } from '../ui/times.js';
import { inForce, sameMute } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { MuteLines } from './mute-lines.js';
import { SidePanel } from './side-panel.js';

interface AlertsPanelProps {
  readonly model: PresenceModel;
  readonly onClose: () => void;
  readonly over: boolean;
}

/** What was told or withheld lately, and whether anything is told now. */
export function AlertsPanel({ model, onClose, over }: AlertsPanelProps): JSX.Element {
  const recent = [...model.recent.lines.value].reverse();
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
      {alerts.enabled && (
        <MuteLines model={model} mutes={alerts.muted.filter((mute) => inForce(mute, model.now.value))} />
      )}
      <button type="button" class="button quiet" onClick={() => void model.ask('settings.open', 'alerts')}>
        {recentText.settings}
      </button>
    </div>
  );
}

/** Whether just this mute silences still, and not one that was made later. */
function lasts(model: PresenceModel, mute: AlertMute): boolean {
  const { muted } = model.choices.alerts.value;
  return inForce(mute, model.now.value) && muted.some((other) => sameMute(other, mute));
}

function nameOf(model: PresenceModel, scope: AlertScope): string {
  return scope.kind === 'person' ? model.nameOf(scope.address) : '';
}

function Told({ model, alert }: { model: PresenceModel; alert: RecentAlert }): JSX.Element {
  const { subject, outcome, once } = alert;
  const change = alertsText.changed(subject.name, STATUS_WORDS[subject.to], STATUS_WORDS[subject.from]);
  return (
    <li class={outcome.kind}>
      <time>{clockTime(alert.at, model.now.value)}</time>
      <StatusMark status={subject.to} />
      <div>
        <button
          type="button"
          class="plain"
          dir="auto"
          onClick={() => model.open(subject.address, { from: 'alerts' })}
        >
          {change}
        </button>
        <p class="secondary">
          {outcomeWords(model, outcome)}
          {once && ` · ${onceWords(model, alert)}`}
        </p>
      </div>
    </li>
  );
}

/** That it was asked for once, and what it passed. */
function onceWords(model: PresenceModel, { despite }: RecentAlert): string {
  if (despite === undefined) return recentText.once;
  return recentText.onceAlthough(despite.scope, lasts(model, despite));
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

/** That somebody is muted, or was: then since when not any more, where that is known. */
function muteWords(model: PresenceModel, mute: AlertMute): string {
  const now = model.now.value;
  const { scope, until } = mute;
  const name = nameOf(model, scope);
  if (lasts(model, mute)) {
    return until === null
      ? recentText.mutedAlways(scope, name)
      : recentText.muted(scope, name, untilTime(until, now));
  }
  const ended = model.unmuted.at(mute);
  const was = recentText.wasMuted(scope, name);
  return ended === undefined ? was : `${was} · ${recentText.unmutedSince(clockTime(ended, now))}`;
}

function reasonWords(model: PresenceModel, outcome: Withheld): string {
  const now = model.now.value;
  switch (outcome.reason) {
    case 'muted':
      return muteWords(model, outcome.mute);
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
    case 'not-taken':
      return alertsText.reasons[outcome.reason];
  }
}
