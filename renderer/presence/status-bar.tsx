import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Connection } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, connectionText } from '../ui/strings.js';
import { clockTime, clockTimeExact } from '../ui/times.js';
import { connectionWords } from './connection-words.js';
import type { PresenceModel } from './model.js';

type Tone = 'good' | 'busy' | 'bad' | 'still';

const TONES: Readonly<Record<Connection['kind'], Tone>> = {
  'not-configured': 'still',
  'needs-password': 'bad',
  connecting: 'busy',
  live: 'good',
  interrupted: 'bad',
  failed: 'bad',
  stopped: 'still',
};

/** The connection in words. A click tells more; what can be done about it stands beside. */
export function StatusBar({ model }: { model: PresenceModel }): JSX.Element {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const connection = model.connection.value;
  const words = connectionWords(connection, model.now.value);
  return (
    <footer class="status-bar">
      {open && (
        <div class="status-panel" id={panel}>
          <Explanation connection={connection} now={model.now.value} />
          {connection.kind === 'live' && (
            <button
              type="button"
              class="button"
              onClick={() => void model.ask('connection.retry', undefined)}
            >
              {connectionText.checkNow}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={commonText.close}
            onClick={() => setOpen(false)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <div class="status-line">
        <button
          type="button"
          class="status-words"
          aria-expanded={open}
          aria-controls={panel}
          title={connectionText.details}
          onClick={() => setOpen(!open)}
        >
          <span class={`tone tone-${TONES[connection.kind]}`} aria-hidden="true" />
          <span>
            {words}
            {connection.kind === 'live' && (
              <span class="secondary"> · {connectionText.checked(clockTimeExact(connection.checkedAt))}</span>
            )}
          </span>
        </button>
        <Action connection={connection} model={model} />
      </div>
      <p class="unseen" role="status">
        {words}
      </p>
    </footer>
  );
}

function Action({ connection, model }: { connection: Connection; model: PresenceModel }): JSX.Element | null {
  switch (connection.kind) {
    case 'interrupted':
      return (
        <button type="button" class="button" onClick={() => void model.ask('connection.retry', undefined)}>
          {connectionText.tryNow}
        </button>
      );
    case 'failed':
      return (
        <>
          <button type="button" class="button" onClick={() => void model.ask('settings.open', undefined)}>
            {connectionText.openSettings}
          </button>
          <button type="button" class="button" onClick={() => void model.ask('connection.retry', undefined)}>
            {connectionText.tryNow}
          </button>
        </>
      );
    case 'not-configured':
      return (
        <button type="button" class="button" onClick={() => void model.ask('settings.open', undefined)}>
          {connectionText.openSettings}
        </button>
      );
    case 'needs-password':
    case 'connecting':
    case 'live':
    case 'stopped':
      return null;
  }
}

function Explanation({ connection, now }: { connection: Connection; now: number }): JSX.Element {
  switch (connection.kind) {
    case 'live':
      return (
        <div class="problem-text">
          <p>{connectionText.liveSince(clockTime(connection.since, now))}</p>
          <p class="secondary">{connectionText.liveAdvice(clockTimeExact(connection.checkedAt))}</p>
        </div>
      );
    case 'interrupted':
    case 'failed':
      return <ProblemText problem={connection.problem} />;
    case 'not-configured':
    case 'needs-password':
    case 'connecting':
    case 'stopped':
      return <p class="problem-text">{connectionWords(connection, now)}</p>;
  }
}
