import type { JSX } from 'preact';
import type { Connection, SettingsSection } from '../../preload/contract.js';
import { ProblemText } from '../ui/problem-text.js';
import { connectionText, settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

const WHEN: Readonly<Record<SettingsSection, string>> = {
  server: settingsText.onReconnect,
  team: settingsText.teamAtOnce,
  alerts: settingsText.atOnce,
  appearance: settingsText.atOnce,
  startup: settingsText.atOnce,
  advanced: settingsText.atOnceOrOnReconnect,
};

/** What was changed at once and can be taken back, and what waits for the connection. */
export function Footer({ model }: { model: SettingsModel }): JSX.Element {
  const isFirst = model.draft.view.value?.configured !== true;
  const waits = model.draft.waits.value;
  const saving = model.note.value.kind === 'saving';
  return (
    <footer class="footer">
      <div class="footer-words">
        <div role="status">
          <Words model={model} isFirst={isFirst} />
        </div>
        <LastChange model={model} />
      </div>
      {waits && (
        <button type="button" class="button" disabled={saving} onClick={() => model.discard()}>
          {settingsText.discard}
        </button>
      )}
      {(waits || isFirst) && (
        <button
          type="button"
          class="button primary"
          disabled={!waits || saving}
          onClick={() => void model.connect()}
        >
          {isFirst ? settingsText.connect : settingsText.reconnect}
        </button>
      )}
    </footer>
  );
}

/** What is looked for may be of any section. */
function whenChangesCount({ search, section }: SettingsModel): string {
  return search.found.value === undefined ? WHEN[section.value] : settingsText.atOnceOrOnReconnect;
}

function Words({ model, isFirst }: { model: SettingsModel; isFirst: boolean }): JSX.Element | null {
  const note = model.note.value;
  switch (note.kind) {
    case 'none':
      if (isFirst) return <p class="secondary">{settingsText.toConnect}</p>;
      if (model.draft.waits.value) return <ToReconnect />;
      return model.history.last.value === undefined ? (
        <p class="secondary">{whenChangesCount(model)}</p>
      ) : null;
    case 'saving':
      return <p class="secondary">{settingsText.saving}</p>;
    case 'saved':
      return model.draft.waits.value ? <ToReconnect /> : <Connecting connection={model.connection.value} />;
    case 'refused':
      return <p class="problem">{settingsText.refused(note.fields)}</p>;
    case 'not-tested':
      return <p class="problem">{settingsText.notTested(note.fields)}</p>;
    case 'failed':
      return <ProblemText problem={note.problem} />;
  }
}

function ToReconnect(): JSX.Element {
  return <p class="unsaved">{settingsText.toReconnect}</p>;
}

/** How it goes since what was typed is saved. */
function Connecting({ connection }: { connection: Connection | undefined }): JSX.Element {
  switch (connection?.kind) {
    case undefined:
    case 'not-configured':
    case 'connecting':
    case 'stopped':
      return <p class="secondary">{settingsText.connecting}</p>;
    case 'needs-password':
      return <p class="problem">{connectionText.needsPassword}</p>;
    case 'live':
      return <p class="saved">{settingsText.connected}</p>;
    case 'interrupted':
    case 'failed':
      return <ProblemText problem={connection.problem} />;
  }
}

function LastChange({ model }: { model: SettingsModel }): JSX.Element {
  const last = model.history.last.value;
  return (
    <div class="last-change">
      <span role="status" dir="auto">
        {last !== undefined && `${last.words}.`}
      </span>
      {last !== undefined && (
        <button
          type="button"
          class="button quiet"
          aria-keyshortcuts="Control+Z"
          onClick={() => void model.undo()}
        >
          {settingsText.undo}
        </button>
      )}
    </div>
  );
}
