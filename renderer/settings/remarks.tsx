import type { JSX } from 'preact';
import { Icon } from '../ui/icons.js';
import { commonText, settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

/** What the last import of the sample scripts' files said. */
export function Remarks({ model }: { model: SettingsModel }): JSX.Element | null {
  const remarks = model.samples.remarks.value;
  if (remarks === undefined) return null;
  return (
    <div class="remarks" role="status">
      <div>
        <p>{remarks.read ? settingsText.importRead : settingsText.importNothing}</p>
        <ul>
          {remarks.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={commonText.dismiss}
        onClick={() => {
          model.samples.remarks.value = undefined;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
