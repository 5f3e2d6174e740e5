import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { Menu } from '../ui/menu.js';
import { teamTableText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { NameDialog } from './name-dialog.js';

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The groups: people are dropped onto them, and each has its menu. */
export function GroupStrip({ model }: { model: SettingsModel }): JSX.Element {
  const { team } = model;
  const [renaming, setRenaming] = useState<string>();
  const [dropped, setDropped] = useState<ReadonlySet<number>>();
  const groups = team.groups.value;
  const isDragging = team.selection.dragged.value !== undefined;
  return (
    <div class="groups" role="group" aria-label={teamTableText.groups}>
      {/* The line is there before the first group is, so that the table stays where it is under the keyboard. */}
      {groups.length === 0 && !isDragging && <span class="no-group">{teamTableText.noGroups}</span>}
      {groups.map(([name, count]) => (
        <Group key={name} model={model} name={name} count={count} onRename={() => setRenaming(name)} />
      ))}
      {isDragging && (
        <>
          <Target model={model} label={teamTableText.noGroup} onDrop={(people) => team.move(people, '')} />
          <Target model={model} label={teamTableText.newGroup} onDrop={setDropped} />
        </>
      )}
      {renaming !== undefined && (
        <NameDialog
          title={teamTableText.renameTitle(renaming)}
          label={teamTableText.renameLabel}
          help={teamTableText.renameHelp}
          first={renaming}
          suggestions={[]}
          action={teamTableText.rename}
          mayBeEmpty={false}
          onDone={(name) => void model.try(() => team.renameGroup(renaming, name))}
          onClose={() => setRenaming(undefined)}
        />
      )}
      {dropped !== undefined && (
        <NameDialog
          title={teamTableText.moveTitle(dropped.size)}
          label={teamTableText.moveLabel}
          help={teamTableText.moveHelp}
          first=""
          suggestions={groups.map(([name]) => name)}
          action={teamTableText.move}
          mayBeEmpty
          onDone={(name) => team.move(dropped, name)}
          onClose={() => setDropped(undefined)}
        />
      )}
    </div>
  );
}

function Group({
  model,
  name,
  count,
  onRename,
}: {
  model: SettingsModel;
  name: string;
  count: number;
  onRename: () => void;
}): JSX.Element {
  const [menu, setMenu] = useState<Corner>();
  return (
    <>
      <Target
        model={model}
        label={name}
        count={count}
        words={teamTableText.groupMenu(name)}
        onOpen={setMenu}
        onDrop={(people) => model.team.move(people, name)}
      />
      {menu !== undefined && (
        <Menu
          label={teamTableText.groupMenu(name)}
          at={menu}
          entries={[
            {
              kind: 'item',
              label: teamTableText.chooseGroup,
              onChoose: () => model.team.selectGroup(name),
            },
            { kind: 'item', label: teamTableText.renameGroup, onChoose: onRename },
          ]}
          onClose={() => setMenu(undefined)}
        />
      )}
    </>
  );
}

/** Something that people can be dropped onto. */
function Target({
  model,
  label,
  count,
  words,
  onOpen,
  onDrop,
}: {
  model: SettingsModel;
  label: string;
  count?: number;
  words?: string;
  onOpen?: (at: Corner) => void;
  onDrop: (people: ReadonlySet<number>) => void;
}): JSX.Element {
  const [over, setOver] = useState(false);
  return (
    <button
      type="button"
      class={over ? 'group-chip over' : 'group-chip'}
      title={words}
      aria-haspopup={onOpen === undefined ? undefined : 'menu'}
      onClick={({ currentTarget }) => {
        const { left, right, bottom } = currentTarget.getBoundingClientRect();
        onOpen?.({ x: document.dir === 'rtl' ? right : left, y: bottom + 2 });
      }}
      onDragOver={(event) => {
        if (model.team.selection.dragged.peek() === undefined) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const people = model.team.selection.dragged.peek();
        model.team.selection.dragged.value = undefined;
        if (people !== undefined) onDrop(people);
      }}
    >
      <span class="group-name" dir="auto">
        {label}
      </span>
      {count !== undefined && <span class="secondary">{count}</span>}
      {onOpen !== undefined && <Icon name="more" />}
    </button>
  );
}
