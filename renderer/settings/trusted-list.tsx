import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { certificateText, settingsText } from '../ui/strings.js';
import { fingerprintGroups } from '../ui/certificate.js';
import { calendarDay } from '../ui/times.js';
import { Said } from './field.js';
import type { SettingsModel } from './model.js';
import { Setting } from './setting.js';
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
  const { shown } = model.draft;
  const path = Object.keys(shown.value).find((field) => field.startsWith('server.trusted'));
  return (
    <Setting model={model} id="server.trusted">
      <div class="field">
        <p class="field-title" id={title}>
          {settingsText.trusted}
        </p>
        <ul class="lines" aria-labelledby={title}>
          {trusted.map(({ origin }) => (
            <li key={origin}>
              <div class="line-words">
                <p>{origin}</p>
                <Facts model={model} origin={origin} />
              </div>
              <button
                type="button"
                class="button quiet"
                aria-label={settingsText.trustedRemove(origin)}
                onClick={() => model.draft.edit((old) => withoutTrusted(old, origin))}
              >
                {settingsText.certificateRemove}
              </button>
            </li>
          ))}
        </ul>
        <div class="said">
          <Said problem={path === undefined ? undefined : shown.value[path]} warning={undefined} />
          <p class="help">{settingsText.trustedHelp}</p>
        </div>
      </div>
    </Setting>
  );
}

/** How long a certificate is valid, and its fingerprint. */
function Facts({ model, origin }: { model: SettingsModel; origin: string }): JSX.Element | null {
  const facts = model.draft.trusted.value.find((certificate) => certificate.origin === origin);
  if (facts === undefined) return null;
  return (
    <>
      <p class="help">{settingsText.trustedUntil(calendarDay(facts.validTo))}</p>
      <p class="help">
        {certificateText.fingerprint}:{' '}
        <code class="print">
          {fingerprintGroups(facts.fingerprint256).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </code>
      </p>
    </>
  );
}
