import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Preferences, Settings } from '../../preload/contract.js';
import { choicesText, repairText } from '../ui/strings.js';
import type { SettingId } from './catalogue.js';
import { FilesSection } from './files-section.js';
import type { SettingsModel } from './model.js';
import { RepairSection } from './repair-section.js';
import { Select } from './select.js';
import { UpdatesSection } from './updates-section.js';

interface SectionProps {
  readonly model: SettingsModel;
  readonly settings: Settings;
  readonly preferences: Preferences;
}

/** Links, updates, files, and what to do when something is stuck. */
export function AdvancedSection({ model, settings, preferences: { actions } }: SectionProps): JSX.Element {
  const reach = (changed: Partial<Preferences['actions']>): Promise<void> =>
    model.try(() => model.wishes.change({ actions: { ...actions, ...changed } }));
  return (
    <>
      <Part model={model} title={choicesText.links} of={['actions.call', 'actions.chat']}>
        <Select
          model={model}
          id="actions.call"
          label={choicesText.call}
          help={choicesText.callHelp[actions.call]}
          value={actions.call}
          options={choicesText.calls}
          onChoose={(call) => void reach({ call })}
        />
        <Select
          model={model}
          id="actions.chat"
          label={choicesText.chat}
          help={choicesText.chatHelp[actions.chat]}
          value={actions.chat}
          options={choicesText.chats}
          onChoose={(chat) => void reach({ chat })}
        />
      </Part>
      <Part
        model={model}
        title={choicesText.updates}
        of={[
          'callback.address',
          'callback.port',
          'callback.sources',
          'presence.pollSeconds',
          'presence.type',
          'presence.failSafeMinutes',
        ]}
      >
        <UpdatesSection model={model} settings={settings} />
      </Part>
      <Part model={model} title={choicesText.file} of={['files', 'reset']}>
        <FilesSection model={model} />
      </Part>
      <Part model={model} title={repairText.title} of={['afresh', 'diagnostics']}>
        <RepairSection model={model} />
      </Part>
    </>
  );
}

/** A part of the section with a heading; gone where nothing of it is found. */
function Part({
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
