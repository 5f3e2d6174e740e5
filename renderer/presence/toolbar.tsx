import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { presenceText } from '../ui/strings.js';
import { personKey, type Filter } from './lines.js';
import type { PresenceModel } from './model.js';

interface ToolbarProps {
  readonly model: PresenceModel;
  /** The keyboard goes on into the list. */
  readonly onLeave: () => void;
}

/** Search, filters with live counts, and the way to the settings. */
export function Toolbar({ model, onLeave }: ToolbarProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const query = model.query.value;
  const clear = (): void => {
    model.query.value = '';
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'Escape':
        if (query !== '') event.preventDefault();
        clear();
        break;
      case 'ArrowDown':
      case 'PageDown':
        event.preventDefault();
        model.active.value = model.lines.value.lines[0]?.key;
        onLeave();
        break;
      case 'Enter':
        openFirst(model);
        break;
    }
  };
  return (
    <header class="toolbar">
      <div class="toolbar-row">
        <div class="search">
          <Icon name="search" />
          <input
            ref={field}
            id="search"
            type="search"
            aria-label={presenceText.search}
            placeholder={presenceText.search}
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={(event) => {
              model.query.value = event.currentTarget.value;
            }}
            onKeyDown={onKeyDown}
          />
          {query !== '' && (
            <button type="button" class="icon-button" aria-label={presenceText.clearSearch} onClick={clear}>
              <Icon name="close" />
            </button>
          )}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={presenceText.settings}
          title={presenceText.settings}
          onClick={() => void model.ask('settings.open', undefined)}
        >
          <Icon name="sliders" />
        </button>
      </div>
      <div class="filters" role="group" aria-label={presenceText.filters}>
        <FilterButton model={model} filter="everyone" />
        <FilterButton model={model} filter="available" />
      </div>
    </header>
  );
}

function FilterButton({ model, filter }: { model: PresenceModel; filter: Filter }): JSX.Element {
  const screen = model.screen.value;
  const roster = screen.kind === 'open' ? screen.roster : undefined;
  // Nobody can say how many are available where the list is not live.
  const count =
    filter === 'everyone' ? roster?.size : model.stale.value ? undefined : roster?.available.value;
  return (
    <button
      type="button"
      class="filter"
      aria-pressed={model.filter.value === filter}
      onClick={() => {
        model.filter.value = filter;
      }}
    >
      {presenceText[filter]}
      {count !== undefined && <span class="count"> {presenceText.number(count)}</span>}
    </button>
  );
}

/** Enter in the search opens the first person it found. */
function openFirst(model: PresenceModel): void {
  for (const line of model.lines.peek().lines) {
    if (line.kind !== 'person') continue;
    const { address } = line.person.contact;
    model.active.value = personKey(address);
    model.opened.value = address;
    return;
  }
}
