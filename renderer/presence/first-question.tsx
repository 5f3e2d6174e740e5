import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { commonText, presenceText } from '../ui/strings.js';
import type { Answer } from './first-answer.js';
import type { PresenceModel } from './model.js';
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
            onClick={() => void answer.read()}
          >
            <Icon name="close" />
          </button>
        )}
        <div class="question-says">
          <p role="status" class={given === undefined ? 'secondary' : undefined}>
            {given === undefined ? presenceText.askBody : presenceText.answered[given]}
          </p>
          {/* As much room as the longest of them takes, however the words wrap. */}
          {[presenceText.askBody, ...Object.values(presenceText.answered)].map((text) => (
            <p key={text} class="room" aria-hidden="true" data-text={text} />
          ))}
        </div>
      </div>
      <div class="question-answers">
        {ANSWERS.map(([choice, label]) => (
          <button
            key={choice}
            type="button"
            class="button"
            aria-pressed={given === choice}
            onClick={({ detail: clicks }) => {
              // The second click of a double one does not take back what the first one said.
              if (clicks < 2) void (given === choice ? answer.takeBack() : answer.give(choice));
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
