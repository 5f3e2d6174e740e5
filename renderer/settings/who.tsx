import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { AlertScope, ContactSetting } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { personNamed } from './alert-words.js';
import type { SettingsModel } from './model.js';
import { ScopeOptions, scopeOf, scopeValue } from './scope-options.js';

/** Whom something is about, as far as it was chosen. */
export interface WhoDraft {
  /** An option's value; `person` while somebody is to be named. */
  readonly option: string;
  readonly person: string;
}

/** A scope as it would have been chosen. */
export function whoOf(scope: AlertScope): WhoDraft {
  if (scope.kind === 'person') return { option: 'person', person: scope.address };
  return { option: scopeValue(scope), person: '' };
}

/** The scope that was chosen; undefined while the person that is named is nobody of the team. */
export function scopeOfWho(
  { option, person }: WhoDraft,
  people: readonly ContactSetting[],
): AlertScope | undefined {
  if (option !== 'person') return scopeOf(option);
  const found = personNamed(person, people);
  return found && { kind: 'person', address: found.address.trim().toLowerCase() };
}

interface WhoProps {
  readonly model: SettingsModel;
  readonly people: readonly ContactSetting[];
  readonly value: WhoDraft;
  /** Offered in any case. */
  readonly first: AlertScope;
  /** Whether it is to be said that nobody is called so. */
  readonly isWrong: boolean;
  readonly onChange: (value: WhoDraft) => void;
}

/** Chooses everyone, favourites, a group, or a person by name or address. */
export function Who({ model, people, value, first, isWrong, onChange }: WhoProps): JSX.Element {
  const names = useId();
  const said = useId();
  return (
    <>
      <select
        class="input select"
        aria-label={alertChoicesText.whoLabel}
        value={value.option}
        onChange={({ currentTarget }) => onChange({ ...value, option: currentTarget.value })}
      >
        <ScopeOptions
          model={model}
          {...(first.kind === 'group' ? { chosen: first } : {})}
          words={alertChoicesText}
        />
        {people.length > 0 && <option value="person">{alertChoicesText.aPerson}</option>}
      </select>
      {value.option === 'person' && (
        <>
          <input
            class="input"
            type="text"
            list={names}
            aria-label={alertChoicesText.personLabel}
            placeholder={alertChoicesText.personLabel}
            aria-invalid={isWrong}
            aria-describedby={said}
            autocomplete="off"
            spellcheck={false}
            value={value.person}
            onInput={({ currentTarget }) => onChange({ ...value, person: currentTarget.value })}
          />
          <datalist id={names}>
            {people.map(({ address, name }) => (
              <option key={address} value={address}>
                {name}
              </option>
            ))}
          </datalist>
          <p class="problem" id={said} role="alert">
            {isWrong && alertChoicesText.noSuchPerson}
          </p>
        </>
      )}
    </>
  );
}
