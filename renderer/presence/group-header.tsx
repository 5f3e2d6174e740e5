import type { JSX } from 'preact';
import { Icon } from '../ui/icons.js';
import { presenceText } from '../ui/strings.js';
import { groupMute, rulesOf, waitingFor } from '../ui/wishes.js';
import { scopeOf } from './group-scope.js';
import { mutedTitle } from './muted-words.js';
import type { Group } from './group.js';
import type { Line } from './lines.js';
import type { ListModel } from './list-model.js';

interface GroupHeaderProps {
  readonly model: ListModel;
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly height: number;
  readonly position: number;
  readonly size: number;
  readonly active: boolean;
}

/** What a group is called in the list. */
export function groupName(group: Group): string {
  if (group.kind === 'favourites') return presenceText.favourites;
  return group.name === '' ? presenceText.noGroup : group.name;
}

/** A group's name and how many of it are available. It sticks to the top while its people pass. */
export function GroupHeader({ model, line, height, position, size, active }: GroupHeaderProps): JSX.Element {
  const name = groupName(line.group);
  const { available, total } = countsOf(line);
  // Not live, nobody can say how many are available.
  const stale = model.stale.value;
  const alerts = model.choices.alerts.value;
  const scope = scopeOf(line.group);
  const waits = waitingFor(alerts, scope) !== undefined;
  const rules = rulesOf(alerts, scope).some(({ once }) => !once);
  const mute = groupMute(alerts, scope, model.now.value);
  const muted = mute !== undefined;
  const words = [
    line.found !== undefined
      ? presenceText.groupFound(name, line.found)
      : stale
        ? presenceText.groupNameStale(name, total)
        : line.among === undefined
          ? presenceText.groupName(name, available, total)
          : presenceText.groupWatched(name, available, total),
    ...(waits ? [presenceText.tellsOnce] : []),
    ...(rules ? [presenceText.hasAlerts] : []),
    ...(muted ? [presenceText.muted] : []),
  ];
  return (
    <div
      id={line.key}
      class={`group-header${active ? ' active' : ''}${line.open ? ' open' : ''}`}
      style={{ height: `${height}px` }}
      role="treeitem"
      aria-level={1}
      aria-setsize={size}
      aria-posinset={position}
      aria-selected={active}
      aria-expanded={line.open}
      aria-label={words.join(', ')}
    >
      <span class="chevron">
        <Icon name="chevron" />
      </span>
      <span class="group-name">
        <bdi>{name}</bdi>
      </span>{' '}
      <span class="signs" aria-hidden="true" title={mute && mutedTitle(mute, model.now.value)}>
        {muted && <Icon name="bell-off" />}
        {!muted && (waits || rules) && (
          <span class={waits ? 'bell-set waits' : 'bell-set'}>
            <Icon name="bell" />
          </span>
        )}
      </span>
      <span
        class="group-count"
        dir="auto"
        title={stale || line.found !== undefined ? undefined : countTitle(line, available, total)}
      >
        {line.found !== undefined
          ? presenceText.found(line.found)
          : stale
            ? presenceText.number(total)
            : presenceText.ofCount(available, total)}
      </span>
      <span class="act" data-act="menu" aria-hidden="true">
        <Icon name="more" />
      </span>
    </div>
  );
}

/** How many are available, of the group or of those of it who are shown. */
function countsOf({ group, among }: GroupHeaderProps['line']): { available: number; total: number } {
  if (among === undefined || among.length === group.size)
    return { available: group.available.value, total: group.size };
  const available = among.filter(({ presence }) => presence.value?.display === 'available').length;
  return { available, total: among.length };
}

function countTitle({ among }: GroupHeaderProps['line'], available: number, total: number): string {
  return (among === undefined ? presenceText.ofAvailable : presenceText.ofWatched)(available, total);
}
