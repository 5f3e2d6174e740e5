import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Preferences } from '../../preload/contract.js';
import { choicesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { Part } from './part.js';
import { ScopeOptions, scopeOf, scopeValue } from './scope-options.js';
import { Select } from './select.js';
import { Setting } from './setting.js';

/** What the icon in the tray shows and opens. */
export function TrayPart({ model, tray }: { model: SettingsModel; tray: Preferences['tray'] }): JSX.Element {
  const change = (changed: Partial<Preferences['tray']>): Promise<void> =>
    model.try(() => model.wishes.change({ tray: changed }));
  return (
    <Part model={model} title={choicesText.tray} of={['tray.counts', 'tray.click']}>
      <TrayCounts model={model} counts={tray.counts} onChoose={(counts) => void change({ counts })} />
      <Select
        model={model}
        id="tray.click"
        label={choicesText.click}
        value={tray.click}
        options={choicesText.clicks}
        onChoose={(click) => void change({ click })}
      />
    </Part>
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
