import type { JSX } from 'preact';
import type { Connection, Problem } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, connectionText } from '../ui/strings.js';
import { clockTime, clockTimeExact } from '../ui/times.js';
import { ConnectionOffer } from './connection-offer.js';
import { connectionWords } from './connection-words.js';
import type { PresenceModel } from './model.js';

interface StatusPanelProps {
  readonly id: string;
  readonly model: PresenceModel;
  readonly onClose: () => void;
}

/** More about the connection, and the ways on from it. */
export function StatusPanel({ id, model, onClose }: StatusPanelProps): JSX.Element {
  const connection = model.connection.value;
  const problem = problemIn(connection);
  return (
    <div class="status-panel" id={id} role="group" aria-label={connectionText.panel}>
      <div class="panel-words">
        <Explanation connection={connection} now={model.now.value} />
        {model.unencrypted.value && <p class="warning-text">{connectionText.unencryptedWhy}</p>}
      </div>
      <button type="button" class="icon-button" aria-label={commonText.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      <div class="panel-actions">
        {problem !== undefined && <ConnectionOffer model={model} problem={problem} />}
        {connection.kind === 'live' && (
          <button type="button" class="button" onClick={() => void model.ask('connection.retry', undefined)}>
            {connectionText.checkNow}
          </button>
        )}
        <button type="button" class="button" onClick={() => void model.ask('diagnostics.open', undefined)}>
          {connectionText.diagnostics}
        </button>
      </div>
    </div>
  );
}

function problemIn(connection: Connection): Problem | undefined {
  if (connection.kind === 'live')
    return connection.push.kind === 'missing' ? connection.push.problem : undefined;
  return 'problem' in connection ? connection.problem : undefined;
}

function Explanation({ connection, now }: { connection: Connection; now: number }): JSX.Element {
  switch (connection.kind) {
    case 'live':
      return <Live connection={connection} now={now} />;
    case 'interrupted':
    case 'failed':
      return <ProblemText problem={connection.problem} />;
    case 'not-configured':
    case 'needs-password':
    case 'connecting':
    case 'stopped':
      return <p>{connectionWords(connection, now)}</p>;
  }
}

function Live({
  connection: { since, checkedAt, push, node },
  now,
}: {
  connection: Extract<Connection, { kind: 'live' }>;
  now: number;
}): JSX.Element {
  return (
    <>
      <p>
        {connectionText.liveSince(clockTime(since, now))} {connectionText.node[node.role](node.host)}
      </p>
      <p class="secondary">
        {connectionText.liveAdvice(clockTimeExact(checkedAt))}
        {push.kind === 'expected' && ` ${connectionText.pushExpected}`}
      </p>
      {push.kind === 'missing' && (
        <ProblemText problem={push.problem}>
          <p>{connectionText.meanwhile(push.pollSeconds)}</p>
        </ProblemText>
      )}
    </>
  );
}
