import type { JSX } from 'preact';
import type { AlertScope } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

/** A scope as the value of an option. */
export function scopeValue(scope: AlertScope): string {
  switch (scope.kind) {
    case 'everyone':
    case 'favourites':
      return scope.kind;
    case 'group':
      return `group ${scope.name}`;
    case 'person':
      return `person ${scope.address}`;
  }
}

/** The scope of an option's value. */
export function scopeOf(value: string): AlertScope {
  if (value.startsWith('group ')) return { kind: 'group', name: value.slice('group '.length) };
  if (value.startsWith('person ')) return { kind: 'person', address: value.slice('person '.length) };
  return { kind: value === 'favourites' ? 'favourites' : 'everyone' };
}

interface ScopeOptionsProps {
  readonly model: SettingsModel;
  /** Offered in any case: a group may have no people any more. */
  readonly chosen?: AlertScope;
  readonly words: { readonly everyone: string; readonly favourites: string; readonly groups: string };
}

/** Everyone, favourites, and each group of the team, to choose from. */
export function ScopeOptions({ model, chosen, words }: ScopeOptionsProps): JSX.Element {
  const groups = model.team.groups.value.map(([name]) => name);
  const hasLone = (model.draft.settings.value?.contacts ?? []).some(({ group }) => group.trim() === '');
  const names = new Set([
    ...groups,
    ...(hasLone && groups.length > 0 ? [''] : []),
    ...(chosen?.kind === 'group' ? [chosen.name] : []),
  ]);
  return (
    <>
      <option value="everyone">{words.everyone}</option>
      <option value="favourites">{words.favourites}</option>
      {chosen?.kind === 'person' && <option value={scopeValue(chosen)}>{chosen.address}</option>}
      {names.size > 0 && (
        <optgroup label={words.groups}>
          {[...names].map((name) => (
            <option key={name} value={scopeValue({ kind: 'group', name })}>
              {name || alertChoicesText.noGroup}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
