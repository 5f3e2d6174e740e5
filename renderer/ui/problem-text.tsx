import type { JSX } from 'preact';
import type { Problem } from '../../preload/contract.js';

/** What happened, what to do, and in grey what to search for. */
export function ProblemText({ problem }: { problem: Problem }): JSX.Element {
  return (
    <div class="problem-text">
      <p>{problem.message}</p>
      <p class="secondary">{problem.advice}</p>
      {problem.code !== undefined && <p class="code">{problem.code}</p>}
    </div>
  );
}
