import type { JSX } from 'preact';
import type { Connection, Problem } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, connectionText } from '../ui/strings.js';
import { clockTime, clockTimeExact } from '../ui/times.js';
import { ConnectionOffer } from './connection-offer.js';
import type { PresenceModel } from './model.js';

interface StatusPanelProps {
  readonly id: string;
  readonly model: PresenceModel;
  readonly onClose: () => void;
}

/** More about the connection, and the ways on from it. */
export function StatusPanel({ id, model, onClose }: StatusPanelProps): JSX.Element {
  const connection = model.connection.value;
  // What stands in a banner above the list is not said a second time down here.
  const told = model.trouble.value !== undefined;
  const problem = told ? undefined : problemIn(connection);
  return (
    <div class="status-panel" id={id} role="group" aria-label={connectionText.panel}>
      <div class="panel-words">
        <Explanation connection={connection} told={told} now={model.now.value} />
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

interface ExplanationProps {
  readonly connection: Connection;
  /** What is wrong is said elsewhere. */
  readonly told: boolean;
  readonly now: number;
}

/** What the line below it does not say already. */
function Explanation({ connection, told, now }: ExplanationProps): JSX.Element | null {
  switch (connection.kind) {
    case 'live':
      return <Live connection={connection} told={told} now={now} />;
    case 'interrupted':
    case 'failed':
      return told ? null : <ProblemText problem={connection.problem} />;
    case 'not-configured':
    case 'needs-password':
    case 'connecting':
    case 'stopped':
      return null;
  }
}

function Live({
  connection: { since, checkedAt, push, node },
  told,
  now,
}: {
  connection: Extract<Connection, { kind: 'live' }>;
  told: boolean;
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
      {push.kind === 'missing' && !told && (
        <ProblemText problem={push.problem}>
          <p>{connectionText.meanwhile(push.pollSeconds)}</p>
        </ProblemText>
      )}
    </>
  );
}
