import type { JSX } from 'preact';
import { teamTableText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { NameDialog } from './name-dialog.js';

/** Asks which group people are to be moved to. */
export function MoveDialog({
  model,
  people,
  onClose,
}: {
  model: SettingsModel;
  people: ReadonlySet<number>;
  onClose: () => void;
}): JSX.Element {
  const groups = new Set([...people].map((index) => model.team.people[index]?.group ?? ''));
  const [only = ''] = groups.size === 1 ? groups : [];
  return (
    <NameDialog
      title={teamTableText.moveTitle(people.size)}
      label={teamTableText.moveLabel}
      help={teamTableText.moveHelp}
      first={only}
      suggestions={model.team.groups.value.map(([name]) => name)}
      action={teamTableText.move}
      mayBeEmpty
      onDone={(name) => model.team.move(people, name)}
      onClose={onClose}
    />
  );
}
