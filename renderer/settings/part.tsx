import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingId } from './catalogue.js';
import type { SettingsModel } from './model.js';

/** A part of a section with a heading; gone where nothing of it is found. */
export function Part({
  model,
  title,
  of,
  children,
}: {
  model: SettingsModel;
  title: string;
  of: readonly SettingId[];
  children: ComponentChildren;
}): JSX.Element | null {
  const id = useId();
  if (!of.some((setting) => model.search.shows(setting))) return null;
  return (
    <div class="part" role="group" aria-labelledby={id}>
      <h3 class="part-title" id={id}>
        {title}
      </h3>
      {children}
    </div>
  );
}
