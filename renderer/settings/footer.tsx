import type { JSX } from 'preact';
import { ProblemText } from '../ui/problem-text.js';
import { settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

/** How the draft stands, and what can be done with it. */
export function Footer({ model }: { model: SettingsModel }): JSX.Element {
  const run = model.tester.run.value;
  const testing = run !== undefined && !run.ended;
  const saving = model.note.value.kind === 'saving';
  return (
    <footer class="footer">
      <div class="footer-words" role="status">
        <Words model={model} />
      </div>
      <button type="button" class="button" disabled={testing} onClick={() => void model.runTest()}>
        {run === undefined ? settingsText.test : settingsText.testAgain}
      </button>
      <button
        type="button"
        class="button primary"
        disabled={!model.dirty.value || saving}
        onClick={() => void model.save()}
      >
        {settingsText.save}
      </button>
    </footer>
  );
}

function Words({ model }: { model: SettingsModel }): JSX.Element | null {
  const note = model.note.value;
  switch (note.kind) {
    case 'none':
      return model.dirty.value ? <p class="unsaved">{settingsText.unsaved}</p> : null;
    case 'saving':
      return <p class="secondary">{settingsText.saving}</p>;
    case 'saved':
      return <p class="saved">{settingsText.saved}</p>;
    case 'refused':
      return <p class="problem">{settingsText.refused(note.fields)}</p>;
    case 'not-tested':
      return <p class="problem">{settingsText.notTested(note.fields)}</p>;
    case 'failed':
      return <ProblemText problem={note.problem} />;
  }
}
