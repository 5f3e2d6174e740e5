import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { repairText } from '../ui/strings.js';
import { Choice } from './choice.js';
import type { SettingsModel } from './model.js';
import type { RepairModel } from './repair-model.js';
import { Setting } from './setting.js';

/** What can be done where something is stuck on the server, and where to look what happened. */
export function RepairSection({ model: window }: { model: SettingsModel }): JSX.Element {
  const model = window.repair;
  const state = model.state.value;
  return (
    <>
      <Setting model={window} id="diagnostics">
        <div class="field repair">
          <p class="field-title">{repairText.diagnostics}</p>
          <p class="help">{repairText.diagnosticsIntro}</p>
          <button type="button" class="button" onClick={() => void model.openDiagnostics()}>
            {repairText.openDiagnostics}
          </button>
        </div>
      </Setting>
      <Setting model={window} id="afresh">
        <div class="field repair">
          <p class="field-title">{repairText.afresh}</p>
          <p class="help">{repairText.afreshIntro}</p>
          <Choice
            label={repairText.unremembered}
            help={repairText.unrememberedHelp}
            checked={model.unremembered.value}
            disabled={state.kind === 'running'}
            onChange={(checked) => {
              model.unremembered.value = checked;
            }}
          />
          <button
            type="button"
            class="button"
            disabled={state.kind === 'running'}
            onClick={() => model.ask()}
          >
            {repairText.start}
          </button>
          <div class="repair-state" role="status">
            <State model={model} />
          </div>
        </div>
      </Setting>
      {state.kind === 'asked' && <Confirm model={model} />}
    </>
  );
}

function State({ model }: { model: RepairModel }): JSX.Element | null {
  const state = model.state.value;
  switch (state.kind) {
    case 'idle':
    case 'asked':
      return null;
    case 'running':
      return <p class="secondary">{repairText.running}</p>;
    case 'failed':
      return (
        <div class="caution">
          <Icon name="warning" />
          <ProblemText problem={state.problem} />
        </div>
      );
    case 'done':
      return (
        <>
          <p class="saved">{repairText.done}</p>
          <Sentences title={repairText.removed} sentences={state.report.removed} />
          {state.report.removed.length === 0 && <p>{repairText.nothing}</p>}
          <Sentences title={repairText.left} sentences={state.report.left} />
        </>
      );
  }
}

function Sentences({
  title,
  sentences,
}: {
  title: string;
  sentences: readonly string[];
}): JSX.Element | null {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Confirm({ model }: { model: RepairModel }): JSX.Element {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={repairText.confirmTitle} first={cancel} onClose={() => model.cancel()}>
      <p>{repairText.confirmBody}</p>
      {model.unremembered.value && <p>{repairText.confirmUnremembered}</p>}
      <div class="dialog-actions">
        <button ref={cancel} type="button" class="button" onClick={() => model.cancel()}>
          {repairText.cancel}
        </button>
        <button type="button" class="button" onClick={() => void model.startAfresh()}>
          {repairText.confirm}
        </button>
      </div>
    </Dialog>
  );
}
