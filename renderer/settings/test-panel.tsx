import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { TEST_STEPS, type Problem } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemOffer } from '../ui/problem-offer.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, settingsText } from '../ui/strings.js';
import { withoutBlank } from './contacts.js';
import type { SettingsModel } from './model.js';
import { verdict, type StepState, type TestRun } from './test-run.js';

const VERDICTS = {
  running: settingsText.testRunning,
  passed: settingsText.testPassed,
  nobody: settingsText.testNobody,
  failed: settingsText.testFailed,
} as const;

/** The steps of a connection test, filling in as they end. */
export function TestPanel({ model, run }: { model: SettingsModel; run: TestRun }): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const running = verdict(run) === 'running';
  useEffect(() => {
    // What began the test may be gone with the test before, or cannot have the focus while this one runs.
    if (running && document.activeElement === document.body) panel.current?.focus();
  }, [running]);
  return (
    <section ref={panel} class="test" tabIndex={-1} aria-label={settingsText.testTitle}>
      <header>
        <h2>{settingsText.testTitle}</h2>
        <p class="secondary" role="status">
          {VERDICTS[verdict(run)]}
        </p>
        <button type="button" class="button" disabled={running} onClick={() => void model.runTest()}>
          {settingsText.testAgain}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={commonText.close}
          onClick={() => model.tester.close()}
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
              <Detail model={model} state={run.steps[step]} />
            </div>
          </li>
        ))}
      </ol>
      {run.problem !== undefined && <Trouble model={model} problem={run.problem} />}
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
    case 'nobody':
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

function Detail({ model, state }: { model: SettingsModel; state: StepState }): JSX.Element | null {
  switch (state.kind) {
    case 'passed':
      return state.detail === '' ? null : <p class="secondary">{state.detail}</p>;
    case 'failed':
      return <Trouble model={model} problem={state.problem} />;
    case 'nobody':
      if (withoutBlank(model.draft.settings.value?.contacts ?? []).length > 0)
        return <p class="secondary">{settingsText.testPeopleNow}</p>;
      return (
        <p class="secondary no-people">
          {settingsText.testNoPeople}
          <button type="button" class="button" onClick={() => model.goTo('team')}>
            {settingsText.testToTeam}
          </button>
        </p>
      );
    case 'waiting':
    case 'running':
    case 'skipped':
      return null;
  }
}

function Trouble({ model, problem }: { model: SettingsModel; problem: Problem }): JSX.Element {
  return (
    <ProblemText problem={problem}>
      <ProblemOffer
        problem={problem}
        onAccept={(offer) => void model.accept(offer)}
        onChooseCertificate={() => void model.try(() => model.certificate.choose())}
      />
    </ProblemText>
  );
}
