import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Preferences } from '../../preload/contract.js';
import { choicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { ScopeOptions, scopeOf, scopeValue } from './scope-options.js';
import { Select } from './select.js';
import { Setting } from './setting.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly preferences: Preferences;
}

/** How Rollcall comes and goes, and what it does in the tray. */
export function StartupSection({ model, preferences }: SectionProps): JSX.Element {
  const { startup, tray } = preferences;
  const begin = (changed: Partial<Preferences['startup']>): Promise<void> =>
    model.try(() => model.wishes.change({ startup: { ...startup, ...changed } }));
  const changeTray = (changed: Partial<Preferences['tray']>): Promise<void> =>
    model.try(() => model.wishes.change({ tray: { ...tray, ...changed } }));
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
      <TrayCounts model={model} counts={tray.counts} onChoose={(counts) => void changeTray({ counts })} />
      <Select
        model={model}
        id="tray.click"
        label={choicesText.click}
        value={tray.click}
        options={choicesText.clicks}
        onChoose={(click) => void changeTray({ click })}
      />
    </>
  );
}

function TrayCounts({
  model,
  counts,
  onChoose,
}: {
  model: SettingsModel;
  counts: Preferences['tray']['counts'];
  onChoose: (counts: Preferences['tray']['counts']) => void;
}): JSX.Element {
  const id = useId();
  const said = useId();
  return (
    <Setting model={model} id="tray.counts">
      <div class="field line">
        <label for={id}>{choicesText.counts}</label>
        <select
          id={id}
          class="input select"
          aria-describedby={said}
          value={scopeValue(counts)}
          onChange={({ currentTarget }) => onChoose(scopeOf(currentTarget.value))}
        >
          <ScopeOptions
            model={model}
            chosen={counts}
            words={{
              everyone: choicesText.countsEveryone,
              favourites: choicesText.countsFavourites,
              groups: choicesText.countsGroups,
            }}
          />
        </select>
        <p class="help" id={said}>
          {choicesText.countsHelp}
        </p>
      </div>
    </Setting>
  );
}
