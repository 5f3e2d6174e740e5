import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { teamTableText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { MoveDialog } from './move-dialog.js';

/** What can be done with the people that are chosen. */
export function SelectionBar({ model }: { model: SettingsModel }): JSX.Element {
  const { team } = model;
  const [moving, setMoving] = useState(false);
  const selected = team.selection.lines.value;
  return (
    <div class="table-bar">
      <span role="status">{teamTableText.chosen(selected.size)}</span>
      <div class="table-actions">
        <button type="button" class="button" onClick={() => setMoving(true)}>
          {teamTableText.moveTo}
        </button>
        <button type="button" class="button" onClick={() => team.remove(selected)}>
          {teamTableText.remove}
        </button>
        <button type="button" class="button quiet" onClick={() => team.selection.clear()}>
          {teamTableText.clear}
        </button>
      </div>
      {moving && <MoveDialog model={model} people={selected} onClose={() => setMoving(false)} />}
    </div>
  );
}
