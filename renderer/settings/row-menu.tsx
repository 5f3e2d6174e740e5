import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Menu } from '../ui/menu.js';
import { teamTableText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { MoveDialog } from './move-dialog.js';

/** A row whose menu is open, and where. */
export interface OpenMenu {
  readonly index: number;
  readonly at: { readonly x: number; readonly y: number };
}

/** What can be done with a row, or with all that are chosen where it is one of them. */
export function RowMenu({
  model,
  open,
  onClose,
}: {
  model: SettingsModel;
  open: OpenMenu | undefined;
  onClose: () => void;
}): JSX.Element | null {
  const [moving, setMoving] = useState<ReadonlySet<number>>();
  const { team } = model;
  if (moving !== undefined)
    return <MoveDialog model={model} people={moving} onClose={() => setMoving(undefined)} />;
  if (open === undefined) return null;
  const { index, at } = open;
  const people = team.selection.with(index);
  const { name = '', address = '' } = team.people[index] ?? {};
  return (
    <Menu
      label={teamTableText.rowMenu(people.size === 1 ? name || address : teamTableText.chosen(people.size))}
      at={at}
      entries={[
        { kind: 'item', label: teamTableText.moveTo, onChoose: () => setMoving(people) },
        { kind: 'item', label: teamTableText.remove, onChoose: () => team.remove(people) },
      ]}
      onClose={onClose}
    />
  );
}
