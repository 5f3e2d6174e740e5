import type { JSX } from 'preact';
import type { AlertScope } from '../../preload/contract.js';
import type { Group } from '../presence/group.js';
import type { Roster } from '../presence/roster.js';
import { compactText, presenceText, rulesText } from '../ui/strings.js';
import type { CompactModel } from './model.js';

/** Who is shown, how many of them are available, and the way to everybody and back where those are a few. */
export function Scope({ model }: { model: CompactModel }): JSX.Element | null {
  const scope = model.scope.value;
  const roster = model.roster.value;
  if (roster === undefined || roster.size === 0) return null;
  const shown = model.everyone.value ? undefined : scope;
  const counts = countsOf(shown, roster);
  return (
    <div class="compact-scope">
      <h2>
        <bdi>{shown === undefined ? presenceText.everyone : nameOf(shown, roster)}</bdi>
        {counts !== undefined && (
          <span class="secondary">
            {' '}
            {model.stale.value ? (
              presenceText.number(counts.total)
            ) : (
              <>
                <span aria-hidden="true">{presenceText.ofCount(counts.available, counts.total)}</span>
                <span class="unseen">{presenceText.ofAvailable(counts.available, counts.total)}</span>
              </>
            )}
          </span>
        )}
      </h2>
      {scope !== undefined && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            model.everyone.value = shown !== undefined;
          }}
        >
          {shown === undefined ? compactText.showOnly(nameOf(scope, roster)) : compactText.showEveryone}
        </button>
      )}
    </div>
  );
}

/** How many are shown and are available; undefined of one person, who says it themselves. */
function countsOf(
  scope: AlertScope | undefined,
  roster: Roster,
): { available: number; total: number } | undefined {
  switch (scope?.kind) {
    case undefined:
    case 'everyone':
      return { available: roster.available.value, total: roster.size };
    case 'favourites':
      return inGroup(roster.favourites);
    case 'group':
      return inGroup(roster.group(scope.name));
    case 'person':
      return undefined;
  }
}

function inGroup(group: Group | undefined): { available: number; total: number } {
  return { available: group?.available.value ?? 0, total: group?.size ?? 0 };
}

function nameOf(scope: AlertScope, roster: Roster): string {
  if (scope.kind !== 'person') return rulesText.scope(scope);
  return roster.person(scope.address)?.naming.value.name ?? scope.address;
}
