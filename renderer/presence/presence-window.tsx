import type { JSX } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, presenceText } from '../ui/strings.js';
import type { PresenceModel } from './model.js';
import { TeamView } from './team-view.js';
import { Welcome } from './welcome.js';

interface PresenceWindowProps {
  readonly model: PresenceModel;
  readonly scale: ReadonlySignal<number>;
}

/** The presence window: what it shows depends on whether there is a team yet. */
export function PresenceWindow({ model, scale }: PresenceWindowProps): JSX.Element {
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
      return screen.mode === 'welcome' ? <Welcome model={model} /> : <TeamView model={model} scale={scale} />;
  }
}
