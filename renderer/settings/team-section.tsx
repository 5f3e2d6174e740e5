import type { JSX } from 'preact';
import type { Settings } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { commonText, settingsText } from '../ui/strings.js';
import { ContactsTable } from './contacts-table.js';
import { Said } from './field.js';
import type { SettingsModel } from './model.js';
import { contactIndex } from './problems.js';

/** Who is on the list. */
export function TeamSection({ model, settings }: { model: SettingsModel; settings: Settings }): JSX.Element {
  const { contacts } = settings;
  const wrong = new Set(Object.keys(model.shown.value).map(contactIndex));
  wrong.delete(undefined);
  return (
    <>
      <div class="table-bar">
        <span class="secondary">{settingsText.contactCount(contacts.length)}</span>
        {wrong.size > 0 && <span class="problem-count">{settingsText.contactProblems(wrong.size)}</span>}
        <span class="spring" />
        <button
          type="button"
          class="button"
          onClick={() => {
            model.focus.value = { path: `contacts.${contacts.length}.address` };
          }}
        >
          {settingsText.addContact}
        </button>
        <button type="button" class="button" onClick={() => void model.import()}>
          {settingsText.import}
        </button>
      </div>
      <Remarks model={model} />
      <ContactsTable model={model} contacts={contacts} />
      <Said problem={model.shown.value.contacts} warning={model.warnings.value.contacts} />
      <p class="help">{settingsText.contactsHelp}</p>
    </>
  );
}

function Remarks({ model }: { model: SettingsModel }): JSX.Element | null {
  const remarks = model.remarks.value;
  if (remarks === undefined) return null;
  return (
    <div class="remarks" role="status">
      <div>
        <p>{remarks.read ? settingsText.importDone : settingsText.importNothing}</p>
        <ul>
          {remarks.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={commonText.dismiss}
        onClick={() => {
          model.remarks.value = undefined;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
