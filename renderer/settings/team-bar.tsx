import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { settingsText, teamTableText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { contactIndex } from './problems.js';

/** How many people there are, and how more of them come. */
export function TeamBar({
  model,
  contacts,
}: {
  model: SettingsModel;
  contacts: Settings['contacts'];
}): JSX.Element {
  const [written, setWritten] = useState<string>();
  const wrong = new Set(Object.keys(model.draft.shown.value).map(contactIndex));
  wrong.delete(undefined);
  return (
    <div class="table-bar">
      <span class="secondary">{settingsText.contactCount(contacts.length)}</span>
      {wrong.size > 0 && <span class="problem-count">{settingsText.contactProblems(wrong.size)}</span>}
      <span class="saved" role="status">
        {written !== undefined && teamTableText.exported(written)}
      </span>
      <div class="table-actions">
        {!model.draft.isLocked('contacts') && (
          <>
            <button type="button" class="button" onClick={() => model.addPeople()}>
              {teamTableText.addContact}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setWritten(undefined);
                void model.try(() => model.team.readCsv());
              }}
            >
              {teamTableText.importCsv}
            </button>
          </>
        )}
        <button
          type="button"
          class="button"
          disabled={contacts.length === 0}
          onClick={() => void model.try(async () => setWritten(await model.team.writeCsv()))}
        >
          {teamTableText.exportCsv}
        </button>
      </div>
    </div>
  );
}
