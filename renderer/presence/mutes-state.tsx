import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AlertMute } from '../../preload/contract.js';
import { sameScope } from '../../preload/same-scope.js';
import { Icon } from '../ui/icons.js';
import { detailsText, presenceText, recentText, rulesText } from '../ui/strings.js';
import { inForce } from '../ui/wishes.js';
import type { PresenceModel } from './model.js';
import { nowMutedWords } from './muted-words.js';

/** Who is muted for now, each with the way out of it; what was ended here last can be had back in its place. */
export function MutesState({ model }: { model: PresenceModel }): JSX.Element | null {
  const [last, setLast] = useState<AlertMute>();
  const now = model.now.value;
  const muted = model.choices.alerts.value.muted.filter((mute) => inForce(mute, now));
  const ended = last !== undefined && model.unmuted.at(last) !== undefined ? last : undefined;
  const shown = [...muted, ...(ended === undefined ? [] : [ended])].sort((one, other) =>
    keyOf(one).localeCompare(keyOf(other)),
  );
  if (shown.length === 0) return null;
  const change = async (mute: AlertMute, again: boolean): Promise<void> => {
    setLast(again ? undefined : mute);
    if (!(await (again ? model.muteAgain(mute) : model.unmute(mute)))) return;
    const name = nameOf(model, mute);
    model.announcer.say(
      again ? recentText.mutedAgain(mute.scope, name) : recentText.nowUnmuted(mute.scope, name),
    );
  };
  return (
    <ul class="mutes">
      {shown.map((mute) => {
        const isEnded = ended !== undefined && sameScope(mute.scope, ended.scope);
        const name = nameOf(model, mute);
        return (
          <li key={keyOf(mute)} class="muted-words">
            <Icon name={isEnded ? 'bell' : 'bell-off'} />
            <span dir="auto">
              {isEnded ? recentText.nowUnmuted(mute.scope, name) : nowMutedWords(mute, name, now)}
            </span>
            <button type="button" class="button" onClick={() => void change(mute, isEnded)}>
              {isEnded ? presenceText.undo : detailsText.unmute}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const keyOf = ({ scope }: AlertMute): string => `${scope.kind} ${rulesText.scope(scope)}`;

const nameOf = (model: PresenceModel, { scope }: AlertMute): string =>
  scope.kind === 'person' ? model.nameOf(scope.address) : '';
