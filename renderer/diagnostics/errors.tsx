import type { JSX } from 'preact';
import type { JournalError } from '../../preload/contract.js';
import { ProblemText } from '../ui/problem-text.js';
import { diagnosticsText } from '../ui/strings.js';
import { clockTime, clockTimeExact } from '../ui/times.js';
import { errorRows } from './rows.js';

/** What went wrong, in words, the latest first. `now` in milliseconds since the epoch. */
export function Errors({ errors, now }: { errors: readonly JournalError[]; now: number }): JSX.Element {
  if (errors.length === 0) return <p class="secondary">{diagnosticsText.noErrors}</p>;
  return (
    <ol class="errors">
      {errorRows(errors).map(({ key, line }) => (
        <li key={key}>
          <time dateTime={new Date(line.lastAt).toISOString()}>{clockTimeExact(line.lastAt)}</time>
          <ProblemText problem={line.problem}>
            {line.times > 1 && (
              <p class="secondary">{diagnosticsText.times(line.times, clockTime(line.at, now))}</p>
            )}
          </ProblemText>
        </li>
      ))}
    </ol>
  );
}
