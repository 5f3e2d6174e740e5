import type { JSX } from 'preact';
import type { Preferences, Settings } from '../../preload/contract.js';
import { choicesText, repairText } from '../ui/strings.js';
import { FilesSection } from './files-section.js';
import type { SettingsModel } from './model.js';
import { Part } from './part.js';
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
    model.try(() => model.wishes.change({ actions: changed }));
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
