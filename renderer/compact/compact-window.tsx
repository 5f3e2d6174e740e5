import type { ReadonlySignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { connectionWords } from '../presence/connection-words.js';
import type { AlertScope } from '../../preload/contract.js';
import type { Group } from '../presence/group.js';
import { PeopleList } from '../presence/people-list.js';
import type { Roster } from '../presence/roster.js';
import { isMac, shortcutOf } from '../presence/shortcuts.js';
import { Tone } from '../presence/tone.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { compactText, presenceText, rulesText } from '../ui/strings.js';
import { firstPersonKey, type CompactModel } from './model.js';

interface CompactWindowProps {
  readonly model: CompactModel;
  readonly scale: ReadonlySignal<number>;
}

/** The list by the tray: a search, ten rows, and how the connection is. */
export function CompactWindow({ model, scale }: CompactWindowProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useKeys(model, field);
  const problem = model.problem.value;
  return (
    <div class={`compact-window${model.stale.value ? ' stale' : ''}`}>
      <main class="pane">
        <h1 class="unseen">{compactText.title}</h1>
        <Search model={model} field={field} onLeave={() => list.current?.focus()} />
        {problem !== undefined && (
          <div class="banner bad" role="alert">
            <ProblemText problem={problem} />
          </div>
        )}
        {model.query.value.trim() === '' && <Scope model={model} />}
        {model.lines.value.length === 0 ? (
          <p class="empty secondary">{emptyWords(model)}</p>
        ) : (
          <PeopleList
            model={model}
            list={list}
            scale={scale}
            density="popover"
            button="bell"
            onOpen={(address) => void model.openList(address)}
            onMove={() => undefined}
            onFold={() => undefined}
            onAct={(address) => void model.toggleTell(address)}
            onMenu={() => undefined}
            onShortcuts={() => undefined}
            onLeave={() => void leave(model)}
            onSearch={() => field.current?.focus()}
          />
        )}
      </main>
      <footer class="compact-bar">
        <p role="status">
          <Tone connection={model.connection.value} />
          <span>{connectionWords(model.connection.value, model.now.value)}</span>
        </p>
        <button type="button" class="button" onClick={() => void model.openList()}>
          {compactText.open}
        </button>
      </footer>
    </div>
  );
}

/** Who the few are that are shown, and the way to everybody and back. */
function Scope({ model }: { model: CompactModel }): JSX.Element | null {
  const scope = model.scope.value;
  const roster = model.roster.value;
  if (scope === undefined || roster === undefined) return null;
  const name = nameOf(scope, roster);
  const everyone = model.everyone.value;
  const group = everyone ? undefined : groupOf(scope, roster);
  const [available, total] = [group?.available.value ?? 0, group?.people.length ?? 0];
  return (
    <div class="compact-scope">
      <h2>
        <bdi>{everyone ? presenceText.everyone : name}</bdi>
        {group !== undefined && (
          <span class="secondary">
            {' '}
            {model.stale.value ? presenceText.number(total) : presenceText.ofAvailable(available, total)}
          </span>
        )}
      </h2>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          model.everyone.value = !everyone;
        }}
      >
        {everyone ? compactText.showOnly(name) : compactText.showEveryone}
      </button>
    </div>
  );
}

function groupOf(scope: AlertScope, roster: Roster): Group | undefined {
  switch (scope.kind) {
    case 'favourites':
      return roster.favourites;
    case 'group':
      return roster.group(scope.name);
    case 'everyone':
    case 'person':
      return undefined;
  }
}

function nameOf(scope: AlertScope, roster: Roster): string {
  if (scope.kind !== 'person') return rulesText.scope(scope);
  return roster.person(scope.address)?.naming.value.name ?? scope.address;
}

interface SearchProps {
  readonly model: CompactModel;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

function Search({ model, field, onLeave }: SearchProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      model.active.value = firstPersonKey(model.lines.value);
      onLeave();
    } else if (event.key === 'Enter') {
      const address = model.lines.value.sections[0]?.people[0]?.address;
      if (address !== undefined) void model.openList(address);
    }
  };
  return (
    <div class="compact-search search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={presenceText.search}
        placeholder={presenceText.search}
        autocomplete="off"
        spellcheck={false}
        value={model.query.value}
        onInput={(event) => {
          model.query.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Escape clears the search, then puts the list away. */
async function leave(model: CompactModel): Promise<void> {
  if (model.query.value === '') await model.close();
  else model.query.value = '';
}

/** The search has the keyboard whenever the list comes up; Escape works wherever the focus is. */
function useKeys(model: CompactModel, field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        void leave(model);
      }
      if (shortcutOf(event, isMac(navigator.platform)) === 'tell') {
        const line = model.lines.peek().at(model.lines.peek().indexOf(model.active.peek()));
        event.preventDefault();
        if (line?.kind === 'person') void model.toggleTell(line.person.address);
        return;
      }
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      if (event.target === document.body && event.key.length === 1 && !isCommand) field.current?.focus();
    };
    const onFocus = (): void => field.current?.focus();
    document.addEventListener('keydown', onKeyDown);
    window.addEventListener('focus', onFocus);
    onFocus();
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('focus', onFocus);
    };
  }, [model, field]);
}

function emptyWords(model: CompactModel): string {
  if (model.query.value.trim() !== '') return presenceText.noHitTitle(model.query.value.trim());
  return model.screen.value.kind === 'loading' ? presenceText.loading : compactText.empty;
}
