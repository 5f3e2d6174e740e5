import type { JSX } from 'preact';
import type { Preferences } from '../../preload/contract.js';
import { choicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { Select } from './select.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly preferences: Preferences;
}

/** How Rollcall comes and goes. */
export function StartupSection({ model, preferences }: SectionProps): JSX.Element {
  const { startup } = preferences;
  const begin = (changed: Partial<Preferences['startup']>): Promise<void> =>
    model.try(() => model.wishes.change({ startup: { ...startup, ...changed } }));
  return (
    <>
      <Select
        model={model}
        id="startup.show"
        label={choicesText.show}
        value={startup.show}
        options={choicesText.shows}
        onChoose={(show) => void begin({ show })}
      />
      <Select
        model={model}
        id="startup.closing"
        label={choicesText.closing}
        help={choicesText.closingHelp}
        value={startup.closing}
        options={choicesText.closings}
        onChoose={(closing) => void begin({ closing })}
      />
    </>
  );
}
