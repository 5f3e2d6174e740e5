import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AlertMute } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { detailsText, menusText, presenceText, recentText, rulesText } from '../ui/strings.js';
import { inForce } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { nowMutedWords } from './muted-words.js';
import { useSteady } from './use-steady.js';

interface MuteLinesProps {
  readonly model: PresenceModel;
  /** Those in force. */
  readonly mutes: readonly AlertMute[];
  /** Whether each button says whom it is about: where one may take a mute of several people for one of a single person. */
  readonly named?: boolean;
}

/** Who is muted for now, each with the way out of it; those that were ended here can be had back in their place. */
export function MuteLines({ model, mutes, named = false }: MuteLinesProps): JSX.Element | null {
  const [endedHere, setEndedHere] = useState<readonly AlertMute[]>([]);
  // What is said of one that was ended is shorter.
  const element = useSteady();
  const id = useId();
  const now = model.now.value;
  const ended = endedHere.filter((mute) => inForce(mute, now) && model.unmuted.at(mute) !== undefined);
  const shown = [...mutes, ...ended].sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
  if (shown.length === 0) return null;
  const change = async (mute: AlertMute, again: boolean): Promise<void> => {
    const others = endedHere.filter((other) => keyOf(other) !== keyOf(mute));
    setEndedHere(again ? others : [...others, mute]);
    if (!(await (again ? model.muteAgain(mute) : model.unmute(mute)))) return;
    const name = nameOf(model, mute);
    model.announcer.say(
      again ? recentText.mutedAgain(mute.scope, name) : recentText.nowUnmuted(mute.scope, name),
    );
  };
  return (
    <div ref={element}>
      <ul class="mutes">
        {shown.map((mute) => {
          const isEnded = ended.includes(mute);
          const name = nameOf(model, mute);
          const key = keyOf(mute);
          const words = `${id} ${key}`.replaceAll(/\s/gu, '-');
          return (
            <li key={key} class="muted-words">
              <Icon name={isEnded ? 'bell' : 'bell-off'} />
              <span id={words} dir="auto">
                {isEnded ? recentText.nowUnmuted(mute.scope, name) : nowMutedWords(mute, name, now)}
              </span>
              <button
                type="button"
                class="button"
                aria-describedby={words}
                onClick={({ detail: clicks }) => {
                  // The second click of a double one means the button that was there before.
                  if (clicks < 2) void change(mute, isEnded);
                }}
              >
                {isEnded ? presenceText.undo : unmuteWords(mute, named)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function unmuteWords({ scope }: AlertMute, named: boolean): string {
  return named && scope.kind !== 'person' ? menusText.unmuteAll(rulesText.scope(scope)) : detailsText.unmute;
}

const keyOf = ({ scope }: AlertMute): string => `${scope.kind} ${rulesText.scope(scope)}`;

const nameOf = (model: PresenceModel, { scope }: AlertMute): string =>
  scope.kind === 'person' ? model.nameOf(scope.address) : '';
