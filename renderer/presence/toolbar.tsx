import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { menusText, presenceText, recentText } from '../ui/strings.js';
import { untilTime } from '../ui/times.js';
import { FILTERS, type Filter } from './lines.js';
import type { PresenceModel } from './model.js';

interface ToolbarProps {
  readonly model: PresenceModel;
  /** The keyboard goes on into the list. */
  readonly onLeave: () => void;
}

/** Search, the bell, the menu, and filters with live counts. */
export function Toolbar({ model, onLeave }: ToolbarProps): JSX.Element {
  const more = useRef<HTMLButtonElement>(null);
  const openMenu = (): void => {
    const box = more.current?.getBoundingClientRect();
    if (box === undefined) return;
    const x = document.dir === 'rtl' ? box.left : box.right;
    model.menu.value = { kind: 'view', at: { x, y: box.bottom + 2 } };
  };
  return (
    <header class="toolbar">
      <div class="toolbar-row">
        <Search model={model} onLeave={onLeave} />
        <Bell model={model} />
        <button
          ref={more}
          type="button"
          class="icon-button"
          aria-label={menusText.view}
          title={menusText.view}
          aria-haspopup="menu"
          aria-expanded={model.menu.value?.kind === 'view'}
          onClick={openMenu}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            openMenu();
          }}
        >
          <Icon name="more" />
        </button>
      </div>
      <div class="filters" role="group" aria-label={presenceText.filters}>
        {FILTERS.map((filter) => (
          <FilterButton key={filter} model={model} filter={filter} />
        ))}
      </div>
    </header>
  );
}

function Search({ model, onLeave }: ToolbarProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const query = model.query.value;
  const clear = (): void => {
    model.query.value = '';
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'Escape':
        if (query !== '') event.preventDefault();
        clear();
        break;
      case 'ArrowDown':
      case 'PageDown':
        event.preventDefault();
        model.active.value = model.lines.value.firstPerson?.key ?? model.lines.value.at(0)?.key;
        onLeave();
        break;
      case 'Enter': {
        const first = model.lines.value.firstPerson;
        if (first === undefined) return;
        model.active.value = first.key;
        model.open(first.person.address);
        break;
      }
    }
  };
  return (
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
  );
}

/** Whether alerts come, and the way to the latest ones. */
function Bell({ model }: { model: PresenceModel }): JSX.Element {
  const alerts = model.choices.alerts.value;
  const silent = !alerts.enabled || model.paused.value;
  const words = !alerts.enabled
    ? recentText.bellOff
    : model.paused.value
      ? recentText.bellPaused(untilTime(alerts.pausedUntil, model.now.value))
      : recentText.bell;
  const open = model.panel.value?.kind === 'alerts';
  return (
    <button
      type="button"
      class={`icon-button bell${silent ? ' silent' : ''}`}
      aria-label={words}
      title={words}
      aria-pressed={open}
      onClick={() => {
        if (open) model.panel.value = undefined;
        else void model.openAlerts();
      }}
    >
      <Icon name={silent ? 'bell-off' : 'bell'} />
    </button>
  );
}

function FilterButton({ model, filter }: { model: PresenceModel; filter: Filter }): JSX.Element {
  const count = countOf(model, filter);
  return (
    <button
      type="button"
      class="filter"
      aria-pressed={model.filter.value === filter}
      title={filter === 'watched' ? presenceText.watchedTitle : undefined}
      onClick={() => {
        model.filter.value = filter;
      }}
    >
      {presenceText[filter]}
      {count !== undefined && <span class="count"> {presenceText.number(count)}</span>}
    </button>
  );
}

/** How many a filter shows; undefined where nobody can say, as who is available while the list is not live. */
function countOf(model: PresenceModel, filter: Filter): number | undefined {
  const roster = model.roster.value;
  switch (filter) {
    case 'everyone':
      return roster?.size;
    case 'available':
      return model.stale.value ? undefined : roster?.available.value;
    case 'watched':
      return model.watchedCount.value;
  }
}
