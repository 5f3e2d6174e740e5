import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { DiagnosticsView, Fact } from '../../preload/contract.js';
import { ProblemText } from '../ui/problem-text.js';
import { diagnosticsText } from '../ui/strings.js';
import { clockTimeExact } from '../ui/times.js';
import { Errors } from './errors.js';
import type { DiagnosticsModel } from './model.js';
import { Steps } from './steps.js';

/** How the connection is doing, for whoever must find out why. */
export function DiagnosticsWindow({ model }: { model: DiagnosticsModel }): JSX.Element {
  const view = model.view.value;
  const problem = model.problem.value;
  return (
    <div class="diagnostics">
      <header class="top">
        <h1 class="unseen">{diagnosticsText.title}</h1>
        <button type="button" class="button" disabled={view === undefined} onClick={() => void model.copy()}>
          {diagnosticsText.copy}
        </button>
        <div class="top-words" role="status">
          <Copied model={model} />
        </div>
        {view !== undefined && (
          <span class="secondary">{diagnosticsText.latest(clockTimeExact(view.at))}</span>
        )}
      </header>
      {problem !== undefined && (
        <div class="banner bad" role="alert">
          <ProblemText problem={problem} />
        </div>
      )}
      {view !== undefined && <Page view={view} />}
      {view === undefined && problem === undefined && (
        <p class="loading secondary">{diagnosticsText.loading}</p>
      )}
    </div>
  );
}

function Copied({ model }: { model: DiagnosticsModel }): JSX.Element {
  const { copiedAt, copyProblem } = model;
  if (copyProblem.value !== undefined) return <ProblemText problem={copyProblem.value} />;
  return (
    <p>
      {copiedAt.value !== undefined && (
        <span class="copied">{diagnosticsText.copied(clockTimeExact(copiedAt.value))} </span>
      )}
      <span class="secondary">{diagnosticsText.noSecrets}</span>
    </p>
  );
}

function Page({ view }: { view: DiagnosticsView }): JSX.Element {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard.
    <main class="report" tabIndex={0} aria-label={diagnosticsText.title}>
      <div class="facts-pair">
        <Section title={diagnosticsText.about}>
          <Facts facts={view.about} kind="words" />
        </Section>
        <Section title={diagnosticsText.counts}>
          <Facts facts={view.counts} kind="numbers" />
        </Section>
      </div>
      <Section title={diagnosticsText.errors}>
        <Errors errors={view.errors} now={view.at} />
      </Section>
      <Section title={diagnosticsText.steps}>
        <Steps steps={view.steps} />
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ facts, kind }: { facts: readonly Fact[]; kind: 'words' | 'numbers' }): JSX.Element {
  return (
    <dl class={`facts ${kind}`}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
