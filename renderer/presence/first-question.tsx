import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { commonText, presenceText } from '../ui/strings.js';
import type { Answer } from './first-answer.js';
import type { PresenceModel } from './model.js';
import { useSteady } from './use-steady.js';
import { useStill } from './use-still.js';

const ANSWERS: readonly (readonly [Answer, string])[] = [
  ['available', presenceText.askAvailable],
  ['every', presenceText.askEvery],
  ['nothing', presenceText.askNothing],
];

/**
 * Asks, once, what Rollcall should tell about: until then nobody is interrupted by what they did not ask for. What was
 * answered stays marked, and can be changed or taken back, until the question is put away; nothing below it moves
 * before, nor while the pointer is over what would.
 */
export function FirstQuestion({ model }: { model: PresenceModel }): JSX.Element | null {
  const answer = model.firstAnswer;
  const given = answer.given.value;
  const words = useSteady();
  const asks = model.asks.value;
  const still = useStill(model);
  const asked = useRef(asks);
  if (asks || given !== undefined || !still) asked.current = asks;
  if (given === undefined && !asked.current) return null;
  return (
    <section class="banner question" aria-label={presenceText.askTitle}>
      <div class="question-words">
        <h2>{presenceText.askTitle}</h2>
        {given !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label={commonText.dismiss}
            onClick={() => answer.read()}
          >
            <Icon name="close" />
          </button>
        )}
        <div ref={words} role="status">
          <p class={given === undefined ? 'secondary' : undefined}>
            {given === undefined ? presenceText.askBody : presenceText.answered[given]}
          </p>
        </div>
      </div>
      <div class="question-answers">
        {ANSWERS.map(([choice, label]) => (
          <button
            key={choice}
            type="button"
            class="button"
            aria-pressed={given === choice}
            onClick={() => void (given === choice ? answer.takeBack() : answer.give(choice))}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
