import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { presenceText } from '../ui/strings.js';
import type { PresenceModel } from './model.js';

/** Asks, once, what Rollcall should tell about: until then nobody is interrupted by what they did not ask for. */
export function FirstQuestion({ model }: { model: PresenceModel }): JSX.Element {
  const title = useId();
  const everyone = { kind: 'everyone' } as const;
  return (
    <section class="banner question" aria-labelledby={title}>
      <div>
        <h2 id={title}>{presenceText.askTitle}</h2>
        <p class="secondary">{presenceText.askBody}</p>
      </div>
      <div class="question-answers">
        <button
          type="button"
          class="button"
          onClick={() =>
            void model.addRule({ scope: everyone, trigger: { kind: 'becomes-available' }, once: false })
          }
        >
          {presenceText.askAvailable}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            void model.addRule({ scope: everyone, trigger: { kind: 'any-change' }, once: false })
          }
        >
          {presenceText.askEvery}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            void model.choices.change({ alerts: { ...model.choices.alerts.peek(), asked: true } })
          }
        >
          {presenceText.askNothing}
        </button>
      </div>
    </section>
  );
}
