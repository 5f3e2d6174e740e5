import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { teamTableText } from '../ui/strings.js';
import { ContactsTable } from './contacts-table.js';
import { CsvDialog } from './csv-dialog.js';
import { Said } from './field.js';
import { GroupStrip } from './group-strip.js';
import { Locked } from './locked.js';
import type { SettingsModel } from './model.js';
import { SelectionBar } from './selection-bar.js';
import { Setting } from './setting.js';
import { TeamBar } from './team-bar.js';

/** Who is on the list, in which groups. */
export function TeamSection({ model, settings }: { model: SettingsModel; settings: Settings }): JSX.Element {
  const { contacts } = settings;
  const { shown, warnings } = model.draft;
  const csv = model.team.csv.value;
  const locked = model.draft.isLocked('contacts');
  const mark = useId();
  return (
    <Setting model={model} id="contacts">
      <div class="team">
        {model.team.selection.lines.value.size === 0 ? (
          <TeamBar model={model} contacts={contacts} />
        ) : (
          <SelectionBar model={model} />
        )}
        {locked ? <Locked id={mark} /> : <GroupStrip model={model} />}
        <ContactsTable
          model={model}
          contacts={contacts}
          locked={locked}
          {...(locked ? { describedBy: mark } : {})}
        />
        <Said problem={shown.value['contacts']} warning={warnings.value['contacts']} />
        {!locked && <p class="help">{teamTableText.help}</p>}
      </div>
      {csv !== undefined && <CsvDialog model={model} file={csv} />}
    </Setting>
  );
}
