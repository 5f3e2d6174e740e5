import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Connection } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { PasswordChoice } from '../ui/password-choice.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, connectionText, presenceText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import { GapBanner } from './gap-banner.js';
import type { PresenceModel } from './model.js';
import { PasswordPrompt } from './password-prompt.js';
import { TroubleBanner } from './trouble-banner.js';

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
          <button type="button" class="button" onClick={() => void model.ask('settings.open', undefined)}>
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

/** What comes and goes with the connection, by itself: so not while the pointer moves over the list below. */
function ConnectionBanners({ model }: { model: PresenceModel }): JSX.Element {
  const now = {
    trouble: model.trouble.value,
    asOf: model.stale.value ? model.liveUntil.value : undefined,
    gap: model.gap.value,
  };
  const shown = useRef(now);
  if (!model.hold.pointing.value) shown.current = now;
  const { trouble, asOf, gap } = shown.current;
  return (
    <>
      {trouble !== undefined && <TroubleBanner model={model} trouble={trouble} />}
      {trouble === undefined && asOf !== undefined && (
        <p class="as-of">{connectionText.asOf(clockTime(asOf, model.now.value))}</p>
      )}
      {gap !== undefined && <GapBanner key={gap.to} model={model} gap={gap} />}
    </>
  );
}

/** Also after a login that was refused: whoever mistyped wants to type again. */
function wantsPassword(connection: Connection): boolean {
  return (
    connection.kind === 'needs-password' ||
    (connection.kind === 'failed' && connection.problem.code === 'PWS 114')
  );
}
