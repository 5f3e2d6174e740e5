import type { ReadonlySignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { connectionWords } from '../presence/connection-words.js';
import { PeopleList } from '../presence/people-list.js';
import { placeOf, pressShortcut } from '../presence/person-shortcuts.js';
import { Said } from '../presence/said.js';
import { isAboutPerson, isMac, shortcutOf } from '../presence/shortcuts.js';
import { Tone } from '../presence/tone.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { compactText, presenceText } from '../ui/strings.js';
import { untilTime } from '../ui/times.js';
import type { CompactModel } from './model.js';
import { Scope } from './scope.js';

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
            onSearch={() => field.current?.focus()}
          />
        )}
      </main>
      <Silence model={model} />
      <footer class="compact-bar">
        <p role="status">
          <Tone connection={model.connection.value} />
          <span>{connectionWords(model.connection.value, model.now.value)}</span>
        </p>
        <button type="button" class="button" onClick={() => void model.openList()}>
          {compactText.open}
        </button>
      </footer>
      <Said announcer={model.announcer} onUndone={() => field.current?.focus()} />
    </div>
  );
}

/** That nothing is told for now. */
function Silence({ model }: { model: CompactModel }): JSX.Element | null {
  const { enabled, pausedUntil } = model.choices.alerts.value;
  if (enabled && !model.paused.value) return null;
  return (
    <p class="compact-silence">
      <Icon name="bell-off" />
      <span>{enabled ? compactText.paused(untilTime(pausedUntil, model.now.value)) : compactText.off}</span>
    </p>
  );
}

interface SearchProps {
  readonly model: CompactModel;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

function Search({ model, field, onLeave }: SearchProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const first = model.lines.value.firstPerson;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      model.active.value = first?.key;
      onLeave();
    } else if (event.key === 'Enter' && first !== undefined) {
      void model.openList(first.person.address);
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

/**
 * The search has the keyboard whenever the list comes up, as it does at first; Escape and what is done with a person
 * work wherever the focus is.
 */
function useKeys(model: CompactModel, field: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        void leave(model);
      }
      const shortcut = shortcutOf(event, isMac(navigator.platform));
      if (shortcut !== undefined && isAboutPerson(shortcut)) {
        event.preventDefault();
        pressShortcut(model, shortcut, placeOf(event.target));
        return;
      }
      const isCommand = event.ctrlKey || event.metaKey || event.altKey;
      if (event.target === document.body && event.key.length === 1 && !isCommand) field.current?.focus();
    };
    const onFocus = (): void => field.current?.focus();
    const onVisibility = (): void => {
      if (document.hidden) model.forget();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('focus', onFocus);
    onFocus();
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('focus', onFocus);
    };
  }, [model, field]);
}

function emptyWords(model: CompactModel): string {
  if (model.query.value.trim() !== '') return presenceText.noHitTitle(model.query.value.trim());
  return model.screen.value.kind === 'loading' ? presenceText.loading : compactText.empty;
}
