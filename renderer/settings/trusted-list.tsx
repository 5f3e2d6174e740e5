import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import { Said } from './field.js';
import type { SettingsModel } from './model.js';
import { withoutTrusted } from './trusted.js';

/** The certificates that were looked at and trusted for one server each; nothing where there is none. */
export function TrustedList({
  model,
  trusted,
}: {
  model: SettingsModel;
  trusted: Settings['server']['trusted'];
}): JSX.Element | null {
  const title = useId();
  if (trusted.length === 0) return null;
  const path = Object.keys(model.shown.value).find((field) => field.startsWith('server.trusted'));
  return (
    <div class="field">
      <p class="field-title" id={title}>
        {settingsText.trusted}
      </p>
      <ul class="trusted" aria-labelledby={title}>
        {trusted.map(({ origin }) => (
          <li key={origin}>
            <span>{origin}</span>
            <button
              type="button"
              class="button quiet"
              aria-label={settingsText.trustedRemove(origin)}
              onClick={() => model.edit((old) => withoutTrusted(old, origin))}
            >
              {settingsText.certificateRemove}
            </button>
          </li>
        ))}
      </ul>
      <div class="said">
        <Said problem={path === undefined ? undefined : model.shown.value[path]} warning={undefined} />
        <p class="help">{settingsText.trustedHelp}</p>
      </div>
    </div>
  );
}
