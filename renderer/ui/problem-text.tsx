import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../../preload/contract.js';

/** What happened, what to do, in grey what to search for, and what else is to be said of it. */
export function ProblemText({
  problem,
  children,
}: {
  problem: Problem;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="problem-text">
      <p class="message">{problem.message}</p>
      <p class="secondary">
        {problem.advice} {problem.code !== undefined && <span class="code">({problem.code})</span>}
      </p>
      {children}
    </div>
  );
}
