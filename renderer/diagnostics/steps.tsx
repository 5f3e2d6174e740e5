import type { JSX } from 'preact';
import type { JournalStep } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { diagnosticsText } from '../ui/strings.js';
import { clockTimeExact, tookText } from '../ui/times.js';
import { stepRows } from './rows.js';

const MARKS = { running: 'minus', done: 'check', failed: 'close' } as const;

/** What Rollcall did, the latest first. */
export function Steps({ steps }: { steps: readonly JournalStep[] }): JSX.Element {
  if (steps.length === 0) return <p class="secondary">{diagnosticsText.noSteps}</p>;
  return (
    <table class="steps">
      <thead>
        <tr>
          <th scope="col">{diagnosticsText.time}</th>
          <th scope="col">{diagnosticsText.what}</th>
          <th scope="col">{diagnosticsText.outcome}</th>
          <th scope="col" class="took">
            {diagnosticsText.took}
          </th>
          <th scope="col" class="detail">
            {diagnosticsText.detail}
          </th>
        </tr>
      </thead>
      <tbody>
        {stepRows(steps).map(({ key, line }) => (
          <tr key={key}>
            <td class="when">{clockTimeExact(line.at)}</td>
            <td class="what">{line.text}</td>
            <td class={`outcome ${line.outcome}`}>
              <span>
                <Icon name={MARKS[line.outcome]} />
                {diagnosticsText.outcomes[line.outcome]}
              </span>
            </td>
            <td class="took">{line.tookMs !== undefined && tookText(line.tookMs)}</td>
            <td class="detail">{line.detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
