import type { ReadonlySignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { presenceText } from '../ui/strings.js';
import { AlertsPanel } from './alerts-panel.js';
import { Banners } from './banners.js';
import { Details } from './details.js';
import { Empty } from './empty.js';
import { FirstQuestion } from './first-question.js';
import { ListMenus } from './list-menus.js';
import { groupKey } from './lines.js';
import type { PresenceModel } from './model.js';
import { PeopleList } from './people-list.js';
import { Said } from './said.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { StatusBar } from './status-bar.js';
import { Toolbar } from './toolbar.js';
import { useEscape } from './use-escape.js';
import { useShortcuts } from './use-shortcuts.js';

/** At this width details stand beside the list; below it they cover it. */
const WIDE = '(min-width: 45rem)';

interface TeamViewProps {
  readonly model: PresenceModel;
  readonly scale: ReadonlySignal<number>;
}

/** The team: the list, what stands beside or over it, and how the connection is. */
export function TeamView({ model, scale }: TeamViewProps): JSX.Element {
  const wide = useMedia(WIDE);
  const list = useRef<HTMLDivElement>(null);
  const side = useSide(model, list, !wide);
  useShortcuts(model, list);
  useEscape(model.query.value !== '', () => {
    model.query.value = '';
  });
  return (
    <main
      class={`window${model.stale.value ? ' stale' : ''}${side === undefined ? '' : ' with-details'}`}
      onPointerDownCapture={() => model.recent.seen()}
      onKeyDownCapture={() => model.recent.seen()}
    >
      <h1 class="unseen">{presenceText.title}</h1>
      <div class="pane" inert={side !== undefined && !wide}>
        <Toolbar model={model} onLeave={() => list.current?.focus()} />
        <Banners model={model} />
        <FirstQuestion model={model} />
        {model.lines.value.length === 0 ? (
          <Empty model={model} />
        ) : (
          <PeopleList
            model={model}
            list={list}
            scale={scale}
            density={model.choices.list.value.density}
            button="star"
            onOpen={(address) => model.open(address)}
            onMove={(line) => {
              // Details that stand beside the list follow the keyboard.
              if (line.kind === 'person' && model.opened.value !== undefined) model.open(line.person.address);
            }}
            onFold={(group) => model.toggleGroup(group)}
            onAct={(address) => void model.toggleFavourite(address)}
            onMenu={(line, at) => {
              model.menu.value =
                line.kind === 'group'
                  ? { kind: 'group', at, group: groupKey(line.group) }
                  : { kind: 'person', at, address: line.person.address };
            }}
            onShortcuts={() => {
              model.shortcutsShown.value = true;
            }}
            onSearch={() => document.getElementById('search')?.focus()}
          />
        )}
      </div>
      {side}
      <StatusBar model={model} />
      <ListMenus model={model} />
      {model.shortcutsShown.value && (
        <ShortcutsDialog
          onClose={() => {
            model.shortcutsShown.value = false;
          }}
        />
      )}
      <Said announcer={model.announcer} onUndone={() => list.current?.focus()} />
    </main>
  );
}

/** What stands beside the list, or over it. */
function useSide(
  model: PresenceModel,
  list: RefObject<HTMLDivElement | null>,
  over: boolean,
): JSX.Element | undefined {
  const close = (): void => {
    void model.closePanel();
    requestAnimationFrame(() => list.current?.focus());
  };
  const panel = model.panel.value;
  switch (panel?.kind) {
    case undefined:
      return undefined;
    case 'alerts':
      return <AlertsPanel model={model} onClose={close} over={over} />;
    case 'person': {
      const person = model.roster.value?.person(panel.address);
      if (person === undefined) return undefined;
      return (
        <Details
          model={model}
          person={person}
          onClose={close}
          over={over}
          opening={panel}
          fromAlerts={panel.from === 'alerts'}
          atAlerts={panel.at === 'alerts' ? panel : undefined}
        />
      );
    }
  }
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = (): void => setMatches(list.matches);
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
