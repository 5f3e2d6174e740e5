import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/icons.js';
import { connectionText, releasesText } from '../ui/strings.js';
import { clockTimeExact } from '../ui/times.js';
import { connectionWords } from './connection-words.js';
import type { PresenceModel } from './model.js';
import { StatusPanel } from './status-panel.js';
import { Tone } from './tone.js';
import { useEscape } from './use-escape.js';

/** The connection in words, and whether it is encrypted. A click tells more. */
export function StatusBar({ model }: { model: PresenceModel }): JSX.Element {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const connection = model.connection.value;
  const now = model.now.value;
  const words = connectionWords(connection, now);
  useEscape(open, () => setOpen(false));
  return (
    <footer class="status-bar">
      {open && <StatusPanel id={panel} model={model} onClose={() => setOpen(false)} />}
      <NewVersionLine model={model} />
      <div class="status-line">
        <button
          type="button"
          class="status-words"
          aria-expanded={open}
          aria-controls={panel}
          title={connectionText.details}
          onClick={() => setOpen(!open)}
        >
          <Tone connection={connection} />
          <span class="status-text">
            {words}
            {connection.kind === 'live' && (
              <span class="secondary">
                {' · '}
                <span class="checked">{connectionText.checked(clockTimeExact(connection.checkedAt))}</span>
              </span>
            )}
          </span>
          {model.unencrypted.value && (
            <span class="unencrypted">
              <Icon name="unlocked" /> {connectionText.unencrypted}
            </span>
          )}
        </button>
        {connection.kind === 'not-configured' && (
          <button type="button" class="button" onClick={() => void model.ask('settings.open', 'server')}>
            {connectionText.openSettings}
          </button>
        )}
      </div>
    </footer>
  );
}

/** That there is a new version of Rollcall. It leads to where something can be done about it, and asks for nothing. */
function NewVersionLine({ model }: { model: PresenceModel }): JSX.Element | null {
  const newVersion = model.newVersion.value;
  if (newVersion === undefined) return null;
  const { kind, version } = newVersion;
  return (
    <button
      type="button"
      class="status-words new-version"
      onClick={() => void model.ask('settings.open', 'startup')}
    >
      {releasesText.line[kind](version)}
    </button>
  );
}
