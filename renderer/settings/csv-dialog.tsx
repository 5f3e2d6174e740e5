import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ContactSetting, CsvFile } from '../../preload/contract.js';
import { Dialog } from '../ui/dialog.js';
import { teamTableText } from '../ui/strings.js';
import { Choice } from './choice.js';
import { withoutBlank } from './contacts.js';
import { csvPlan, type CsvChange, type CsvMode } from './csv-plan.js';
import type { SettingsModel } from './model.js';

/** More lines of a kind than anybody looks through. */
const SHOWN_MAX = 100;

/** What a CSV file would do to the team; nothing happens until the person says so. */
export function CsvDialog({ model, file }: { model: SettingsModel; file: CsvFile }): JSX.Element {
  const [mode, setMode] = useState<CsvMode>('update');
  const cancel = useRef<HTMLButtonElement>(null);
  const people = withoutBlank(model.draft.settings.value?.contacts ?? []);
  const { added, changed, unchanged, removed } = csvPlan(people, file.people, mode);
  const isNothing = added.length + changed.length + removed.length === 0;
  const close = (): void => model.team.closeCsv();
  return (
    <Dialog title={teamTableText.csvTitle(file.name)} first={cancel} onClose={close}>
      <fieldset class="field">
        <legend class="unseen">{teamTableText.csvMode}</legend>
        <Choice
          name="csv-mode"
          label={teamTableText.csvUpdate}
          help={teamTableText.csvUpdateHelp}
          checked={mode === 'update'}
          onChange={() => setMode('update')}
        />
        <Choice
          name="csv-mode"
          label={teamTableText.csvReplace}
          help={teamTableText.csvReplaceHelp}
          checked={mode === 'replace'}
          onChange={() => setMode('replace')}
        />
      </fieldset>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard. */}
      <div class="preview" role="group" tabIndex={0} aria-label={teamTableText.csvTitle(file.name)}>
        <Lines title={teamTableText.csvAdded(added.length)} lines={added.map(personWords)} />
        <Lines title={teamTableText.csvChanged(changed.length)} lines={changed.map(changeWords)} />
        <Lines title={teamTableText.csvRemoved(removed.length)} lines={removed.map(personWords)} />
        {unchanged > 0 && <p class="secondary">{teamTableText.csvUnchanged(unchanged)}</p>}
        {isNothing && <p>{teamTableText.csvNothing}</p>}
        <Wrong file={file} />
      </div>
      <div class="dialog-actions">
        <button ref={cancel} type="button" class="button" onClick={close}>
          {teamTableText.cancel}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={isNothing}
          onClick={() => model.team.takeCsv(mode)}
        >
          {teamTableText.csvImport}
        </button>
      </div>
    </Dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="field-title">{title}</h3>
      <ul>
        {lines.slice(0, SHOWN_MAX).map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
        {lines.length > SHOWN_MAX && <li>{teamTableText.csvMore(lines.length - SHOWN_MAX)}</li>}
      </ul>
    </>
  );
}

function Wrong({ file: { wrong, more } }: { file: CsvFile }): JSX.Element | null {
  if (wrong.length === 0) return null;
  return (
    <>
      <h3 class="field-title problem-count">{teamTableText.csvWrong(wrong.length + more)}</h3>
      <ul>
        {wrong.map(({ line, text, problem }) => (
          <li key={line}>
            {teamTableText.csvLine(line)}: <q dir="auto">{text}</q>{' '}
            <span class="problem-count">{problem}</span>
          </li>
        ))}
        {more > 0 && <li>{teamTableText.csvMore(more)}</li>}
      </ul>
    </>
  );
}

function personWords({ address, name, group, phone = '' }: ContactSetting): string {
  return [name, address, group, phone].filter((cell) => cell !== '').join(' · ');
}

function changeWords({ from, to }: CsvChange): string {
  const cells = (['name', 'group', 'phone'] as const)
    .filter((field) => (from[field] ?? '') !== (to[field] ?? ''))
    .map((field) =>
      teamTableText.csvFromTo(
        teamTableText.columns[field],
        from[field] || teamTableText.csvEmpty,
        to[field] || teamTableText.csvEmpty,
      ),
    );
  return `${from.address} · ${cells.join(' · ')}`;
}
