import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
 * Asks, once, what Rollcall should tell about: until then nobody is interrupted by what they did not ask for. The
 * answer is said in its place, as high as the question was, so that nothing below moves; nor does either go while the
 * pointer is over what would move.
 */
export function FirstQuestion({ model }: { model: PresenceModel }): JSX.Element | null {
  const card = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(0);
  const given = model.firstAnswer.given.value;
  const asks = model.asks.value;
  const still = useStill(model);
  const asked = useRef(asks);
  if (asks || given !== undefined || !still) asked.current = asks;
  if (given === undefined && !asked.current) return null;
  return (
    <section
      ref={card}
      class="banner question"
      aria-label={presenceText.askTitle}
      style={given === undefined ? undefined : { minHeight: `${height}px` }}
    >
      {given === undefined ? (
        <Question
          onAnswer={(answer) => {
            setHeight(card.current?.offsetHeight ?? 0);
            void model.firstAnswer.give(answer);
          }}
        />
      ) : (
        <Answered model={model} answer={given} />
      )}
    </section>
  );
}

function Question({ onAnswer }: { onAnswer: (answer: Answer) => void }): JSX.Element {
  return (
    <>
      <div>
        <h2>{presenceText.askTitle}</h2>
        <p class="secondary">{presenceText.askBody}</p>
      </div>
      <div class="question-answers">
        {ANSWERS.map(([answer, label]) => (
          <button key={answer} type="button" class="button" onClick={() => onAnswer(answer)}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
}

/** What was answered. It stays until it was read, or the window is put away: nothing moves because of it. */
function Answered({ model, answer }: { model: PresenceModel; answer: Answer }): JSX.Element {
  const words = useId();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useLayoutEffect(() => undo.current?.focus(), []);
  useEffect(() => {
    const onVisibility = (): void => {
      if (document.hidden) model.firstAnswer.read();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, [model]);
  return (
    <div class="answered">
      <Icon name="check" />
      <p id={words}>{presenceText.answered[answer]}</p>
      <button
        ref={undo}
        type="button"
        class="button"
        aria-describedby={words}
        onClick={() => void model.firstAnswer.takeBack()}
      >
        {presenceText.undo}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={commonText.dismiss}
        onClick={() => model.firstAnswer.read()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
