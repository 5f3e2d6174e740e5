import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, presenceText } from '../ui/strings.js';
import { Banners } from './banners.js';
import { Details } from './details.js';
import { Empty } from './empty.js';
import type { PresenceModel } from './model.js';
import { PeopleList } from './people-list.js';
import { StatusBar } from './status-bar.js';
import { Toolbar } from './toolbar.js';
import { Welcome } from './welcome.js';

/** The presence window: what it shows depends on whether there is a team yet. */
export function PresenceWindow({ model }: { model: PresenceModel }): JSX.Element {
  const screen = model.screen.value;
  switch (screen.kind) {
    case 'loading':
      return (
        <main class="screen">
          <p class="secondary">{presenceText.loading}</p>
        </main>
      );
    case 'failed':
      return (
        <main class="screen">
          <ProblemText problem={screen.problem} />
          <button type="button" class="button" onClick={() => void model.reopen()}>
            {commonText.tryAgain}
          </button>
        </main>
      );
    case 'open':
      return screen.mode === 'welcome' ? <Welcome model={model} /> : <Team model={model} />;
  }
}

/** At this width details stand beside the list; below it they cover it. */
const WIDE = '(min-width: 720px)';

function Team({ model }: { model: PresenceModel }): JSX.Element {
  const wide = useMedia(WIDE);
  const list = useRef<HTMLDivElement>(null);
  const opened = model.opened.value;
  const screen = model.screen.value;
  const person = screen.kind === 'open' && opened !== undefined ? screen.roster.person(opened) : undefined;
  const close = (): void => {
    model.opened.value = undefined;
    requestAnimationFrame(() => list.current?.focus());
  };
  useTyping(list);
  return (
    <div
      class={`window${model.stale.value ? ' stale' : ''}${person === undefined ? '' : ' with-details'}`}
      onPointerDownCapture={() => seen(model)}
      onKeyDownCapture={() => seen(model)}
    >
      <main class="pane" inert={person !== undefined && !wide}>
        <Toolbar model={model} onLeave={() => list.current?.focus()} />
        <Banners model={model} />
        {model.lines.value.lines.length === 0 ? (
          <Empty model={model} />
        ) : (
          <PeopleList model={model} list={list} />
        )}
      </main>
      {person !== undefined && <Details model={model} person={person} onClose={close} over={!wide} />}
      <StatusBar model={model} />
    </div>
  );
}

/** Whoever a notification was about has been seen once anything is done in the window. */
function seen(model: PresenceModel): void {
  model.marked.value = undefined;
}

/** Where nothing has the focus, typing goes to the search and the arrows to the list. Ctrl+F goes to the search. */
function useTyping(list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const search = document.getElementById('search');
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key === 'f') search?.focus();
      if (command || event.altKey || event.target !== document.body) return;
      if (event.key.length === 1) search?.focus();
      if (event.key === 'ArrowDown') list.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
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
