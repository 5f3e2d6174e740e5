import type { ComponentChildren, JSX } from 'preact';
import type { SettingId } from './catalogue.js';
import type { SettingsModel } from './model.js';

interface SettingProps {
  readonly model: SettingsModel;
  readonly id: SettingId;
  readonly children: ComponentChildren;
}

/** Something that can be set; gone while something else is looked for. */
export function Setting({ model, id, children }: SettingProps): JSX.Element | null {
  if (!model.search.shows(id)) return null;
  return (
    <div class="setting" data-setting={id}>
      {children}
    </div>
  );
}
