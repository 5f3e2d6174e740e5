import type { JSX } from 'preact';
import type { Preferences } from '../../preload/contract.js';
import { choicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { Select } from './select.js';
import { TrayPart } from './tray-part.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly preferences: Preferences;
}

/** What Rollcall looks like, in its windows and in the tray. */
export function AppearanceSection({ model, preferences }: SectionProps): JSX.Element {
  const { appearance, list, tray } = preferences;
  const dress = (changed: Partial<Preferences['appearance']>): Promise<void> =>
    model.try(() => model.wishes.change({ appearance: changed }));
  const arrange = (changed: Partial<Preferences['list']>): Promise<void> =>
    model.try(() => model.wishes.change({ list: changed }));
  return (
    <>
      <Select
        model={model}
        id="appearance.theme"
        label={choicesText.theme}
        value={appearance.theme}
        options={choicesText.themes}
        onChoose={(theme) => void dress({ theme })}
      />
      <Select
        model={model}
        id="appearance.language"
        label={choicesText.language}
        value={appearance.language}
        options={choicesText.languages}
        onChoose={(language) => void dress({ language })}
      />
      <Select
        model={model}
        id="list.density"
        label={choicesText.density}
        value={list.density}
        options={choicesText.densities}
        onChoose={(density) => void arrange({ density })}
      />
      <Select
        model={model}
        id="list.sort"
        label={choicesText.sort}
        value={list.sort}
        options={choicesText.sorts}
        onChoose={(sort) => void arrange({ sort })}
      />
      <TrayPart model={model} tray={tray} />
    </>
  );
}
