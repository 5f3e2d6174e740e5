import type { JSX } from 'preact';
import { ProblemText } from '../ui/problem-text.js';
import { presenceText } from '../ui/strings.js';
import { StatusMark } from '../ui/marks.js';
import type { PresenceModel } from './model.js';

/** What a first start shows: what this is, and the two ways on. */
export function Welcome({ model }: { model: PresenceModel }): JSX.Element {
  const problem = model.problem.value;
  return (
    <main class="screen welcome">
      <div class="welcome-marks">
        <StatusMark status="available" />
        <StatusMark status="busy" />
        <StatusMark status="away" />
        <StatusMark status="offline" />
      </div>
      <h1>{presenceText.welcomeTitle}</h1>
      <p>{presenceText.welcomeBody}</p>
      <button type="button" class="button primary" onClick={() => void model.ask('settings.open', 'server')}>
        {presenceText.connect}
      </button>
      <button type="button" class="button" onClick={() => void model.ask('demo.start', undefined)}>
        {presenceText.tryDemo}
      </button>
      {problem !== undefined && <ProblemText problem={problem} />}
    </main>
  );
}
