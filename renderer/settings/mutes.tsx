import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { AlertMute } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { muteWords, scopeName } from './alert-words.js';
import type { SettingsModel } from './model.js';
import { MuteEditor } from './mute-editor.js';
import { scopeValue } from './scope-options.js';

/** Who is muted and until when, and the way to mute somebody. */
export function Mutes({ model, mutes }: { model: SettingsModel; mutes: readonly AlertMute[] }): JSX.Element {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const title = useId();
  const people = model.draft.settings.value?.contacts ?? [];
  const now = Date.now();
  const lasting = mutes.filter(({ until }) => until === null || until > now);
  const close = (): void => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <div class="field">
      <h3 class="field-title" id={title}>
        {alertChoicesText.muted}
      </h3>
      {lasting.length === 0 && <p class="secondary">{alertChoicesText.noMuted}</p>}
      {lasting.length > 0 && (
        <ul class="lines" aria-labelledby={title}>
          {lasting.map((mute) => {
            const who = scopeName(mute.scope, people);
            return (
              <li key={scopeValue(mute.scope)}>
                <span class="line-words" dir="auto">
                  {muteWords(mute, people, now)}
                </span>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={alertChoicesText.unmuteWho(who)}
                  onClick={() => {
                    void model.try(() => model.alerts.unmute(mute, who));
                    add.current?.focus();
                  }}
                >
                  {alertChoicesText.unmute}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {adding ? (
        <MuteEditor
          model={model}
          people={people}
          onMute={(scope, length) => {
            void model.try(() => model.alerts.mute(scope, length, scopeName(scope, people)));
            close();
          }}
          onClose={close}
        />
      ) : (
        <button ref={add} type="button" class="button" onClick={() => setAdding(true)}>
          {alertChoicesText.mute}
        </button>
      )}
    </div>
  );
}
