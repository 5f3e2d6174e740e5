import type { JSX } from 'preact';
import { Icon } from '../ui/icons.js';
import { presenceText } from '../ui/strings.js';
import { GROUP_HEIGHT, type Line } from './lines.js';

interface GroupHeaderProps {
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly position: number;
  readonly size: number;
  readonly active: boolean;
  /** Not live: then nobody can say how many are available. */
  readonly stale: boolean;
}

/** A group's name and how many of it are available. It sticks to the top while its people pass. */
export function GroupHeader({ line, position, size, active, stale }: GroupHeaderProps): JSX.Element {
  const name = line.group.name === '' ? presenceText.otherGroup : line.group.name;
  const available = line.group.available.value;
  const total = line.group.people.length;
  return (
    <div
      id={line.key}
      class={`group-header${active ? ' active' : ''}${line.open ? ' open' : ''}`}
      style={{ height: `${GROUP_HEIGHT}px` }}
      role="treeitem"
      aria-level={1}
      aria-setsize={size}
      aria-posinset={position}
      aria-selected={active}
      aria-expanded={line.open}
      aria-label={
        stale ? presenceText.groupNameStale(name, total) : presenceText.groupName(name, available, total)
      }
    >
      <Icon name="chevron" />
      <span class="group-name" dir="auto">
        {name}
      </span>
      <span class="group-count">
        {stale ? presenceText.number(total) : presenceText.ofCount(available, total)}
      </span>
    </div>
  );
}
