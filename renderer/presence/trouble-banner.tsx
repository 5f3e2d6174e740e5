import type { JSX } from 'preact';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, connectionText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import { ConnectionOffer } from './connection-offer.js';
import type { PresenceModel } from './model.js';
import type { Trouble } from './trouble.js';

/** What is wrong with the connection, what it means for the list, and what can be done about it. */
export function TroubleBanner({ model, trouble }: { model: PresenceModel; trouble: Trouble }): JSX.Element {
  const slow = trouble.kind === 'slow';
  return (
    <div class={`banner trouble ${slow ? 'slow' : 'bad'}`} role="group" aria-label={trouble.problem.message}>
      <Icon name="warning" />
      <ProblemText problem={trouble.problem}>
        <Meaning model={model} trouble={trouble} />
      </ProblemText>
      {slow && (
        <button
          type="button"
          class="icon-button"
          aria-label={commonText.dismiss}
          onClick={() => model.dismissTrouble()}
        >
          <Icon name="close" />
        </button>
      )}
      <div class="banner-actions">
        <ConnectionOffer model={model} problem={trouble.problem} />
        {trouble.kind === 'failed' && trouble.problem.offer === undefined && (
          <button type="button" class="button" onClick={() => void model.ask('settings.open', 'server')}>
            {connectionText.openSettings}
          </button>
        )}
        {!slow && (
          <button type="button" class="button" onClick={() => void model.ask('connection.retry', undefined)}>
            {connectionText.tryNow}
          </button>
        )}
      </div>
    </div>
  );
}

function Meaning({ model, trouble }: { model: PresenceModel; trouble: Trouble }): JSX.Element | null {
  if (trouble.kind === 'slow') return <p>{connectionText.meanwhile(trouble.pollSeconds)}</p>;
  const until = model.liveUntil.value;
  return until === undefined ? null : <p>{connectionText.asOf(clockTime(until, model.now.value))}</p>;
}
