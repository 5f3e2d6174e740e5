import type { JSX } from 'preact';
import { TEST_STEPS } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { verdict, type StepState, type TestRun } from './test-run.js';

const VERDICTS = {
  running: settingsText.testRunning,
  passed: settingsText.testPassed,
  failed: settingsText.testFailed,
} as const;

/** The steps of a connection test, filling in as they end. */
export function TestPanel({ model, run }: { model: SettingsModel; run: TestRun }): JSX.Element {
  return (
    <section class="test" aria-label={settingsText.testTitle}>
      <header>
        <h2>{settingsText.testTitle}</h2>
        <p class="secondary" role="status">
          {VERDICTS[verdict(run)]}
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={commonText.close}
          onClick={() => {
            model.test.value = undefined;
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <ol>
        {TEST_STEPS.map((step) => (
          <li key={step} class={`step ${run.steps[step].kind}`}>
            <StepMark state={run.steps[step]} />
            <div class="step-words">
              <p>
                {settingsText.testStep(step)}
                <Outcome state={run.steps[step]} />
              </p>
              <Detail state={run.steps[step]} />
            </div>
          </li>
        ))}
      </ol>
      {run.problem !== undefined && <ProblemText problem={run.problem} />}
    </section>
  );
}

function StepMark({ state }: { state: StepState }): JSX.Element {
  switch (state.kind) {
    case 'running':
      return <span class="step-mark spinner" />;
    case 'passed':
      return (
        <span class="step-mark">
          <Icon name="check" />
        </span>
      );
    case 'failed':
      return (
        <span class="step-mark">
          <Icon name="close" />
        </span>
      );
    case 'waiting':
    case 'skipped':
      return (
        <span class="step-mark">
          <Icon name="minus" />
        </span>
      );
  }
}

/** How a step went, seen where the mark and what follows do not say it, and heard always. */
function Outcome({ state }: { state: StepState }): JSX.Element {
  return (
    <span class={state.kind === 'skipped' ? 'outcome' : 'unseen'}> {settingsText.outcomes[state.kind]}</span>
  );
}

function Detail({ state }: { state: StepState }): JSX.Element | null {
  switch (state.kind) {
    case 'passed':
      return state.detail === '' ? null : <p class="secondary">{state.detail}</p>;
    case 'failed':
      return <ProblemText problem={state.problem} />;
    case 'waiting':
    case 'running':
    case 'skipped':
      return null;
  }
}
