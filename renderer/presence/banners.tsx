import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { PasswordChoice } from '../ui/password-choice.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, connectionText, presenceText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import { GapBanner } from './gap-banner.js';
import type { PresenceModel } from './model.js';
import { PasswordPrompt } from './password-prompt.js';
import { TroubleBanner } from './trouble-banner.js';
import { wantsPassword } from './wants-password.js';

/**
 * What must be said above the list: made-up people, what is wrong with the connection and what changed meanwhile, a
 * password that is needed or homeless, something that failed.
 */
export function Banners({ model }: { model: PresenceModel }): JSX.Element {
  const screen = model.screen.value;
  const problem = model.problem.value;
  return (
    <div class="banners">
      {screen.kind === 'open' && screen.mode === 'demo' && (
        <div class="banner demo">
          <p>{presenceText.demo}</p>
          <button type="button" class="button" onClick={() => void model.ask('settings.open', 'server')}>
            {presenceText.connect}
          </button>
        </div>
      )}
      <ConnectionBanners model={model} />
      {wantsPassword(model.connection.value) && (
        <PasswordPrompt onPassword={(password) => void model.ask('connection.password', password)} />
      )}
      {/* Only a password that has let us in is worth keeping. */}
      {model.passwordKept.value === 'this-run-undecided' && model.connection.value.kind === 'live' && (
        <PasswordChoice onChoose={(choice) => void model.keepPassword(choice)} />
      )}
      {problem !== undefined && (
        <div class="banner bad" role="alert">
          <ProblemText problem={problem} />
          <button
            type="button"
            class="icon-button"
            aria-label={commonText.dismiss}
            onClick={() => {
              model.problem.value = undefined;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

/**
 * What comes and goes with the connection, by itself: so not while the pointer moves over the list below. What is
 * said there is true at any time.
 */
function ConnectionBanners({ model }: { model: PresenceModel }): JSX.Element {
  const trouble = model.trouble.value;
  const asOf = model.stale.value ? model.liveUntil.value : undefined;
  const now = {
    place: trouble !== undefined ? 'trouble' : asOf !== undefined ? 'as-of' : undefined,
    gap: model.gap.value,
  };
  const shown = useRef(now);
  if (!model.hold.pointing.value) shown.current = now;
  const { place, gap } = shown.current;
  const element = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    if (trouble !== undefined) height.current = element.current?.offsetHeight ?? 0;
  });
  const said =
    asOf === undefined ? connectionText.liveAgain : connectionText.asOf(clockTime(asOf, model.now.value));
  return (
    <>
      {place === 'trouble' && (
        <div ref={element} style={trouble === undefined ? { minHeight: `${height.current}px` } : undefined}>
          {trouble === undefined ? (
            <p class="as-of">{said}</p>
          ) : (
            <TroubleBanner model={model} trouble={trouble} />
          )}
        </div>
      )}
      {place === 'as-of' && <p class="as-of">{said}</p>}
      {gap !== undefined && <GapBanner key={gap.to} model={model} gap={gap} />}
    </>
  );
}
