import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Preferences, Settings } from '../../preload/contract.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, settingsText } from '../ui/strings.js';
import { Footer } from './footer.js';
import { KeepPassword } from './keep-password.js';
import type { SettingsModel } from './model.js';
import { SettingsNav } from './settings-nav.js';
import { SettingsPage } from './settings-page.js';
import { TestPanel } from './test-panel.js';

/** The settings: search and sections, the section that is open, and at the bottom what can be done. */
export function SettingsWindow({ model }: { model: SettingsModel }): JSX.Element {
  const settings = model.draft.settings.value;
  const preferences = model.wishes.value.value;
  useSignalEffect(() => {
    document.title = titleOf(model);
  });
  useEffect(() => {
    // Main asks the person whether to leave.
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (model.leave()) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent): void => pressed(model, event);
    addEventListener('beforeunload', onLeave);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('beforeunload', onLeave);
      removeEventListener('keydown', onKey);
    };
  }, [model]);
  if (settings === undefined || preferences === undefined) return <Unread model={model} />;
  return <Window model={model} settings={settings} preferences={preferences} />;
}

function titleOf({ draft }: SettingsModel): string {
  if (!draft.waits.value) return settingsText.windowTitle;
  return draft.view.value?.configured === true
    ? settingsText.windowTitleUnsaved
    : settingsText.windowTitleFirst;
}

function Window({
  model,
  settings,
  preferences,
}: {
  model: SettingsModel;
  settings: Settings;
  preferences: Preferences;
}): JSX.Element {
  const run = model.tester.run.value;
  return (
    <div class="settings">
      <div class="page">
        <SettingsNav model={model} onFirst={goToFirst} />
        <SettingsPage model={model} settings={settings} preferences={preferences} />
      </div>
      {run !== undefined && <TestPanel model={model} run={run} />}
      <Footer model={model} />
      {model.asksWhereToKeep.value && <KeepPassword model={model} />}
    </div>
  );
}

/** Gives the keyboard to the first setting in sight. */
function goToFirst(): void {
  document.querySelector<HTMLElement>('[data-setting] :is(input, select, button):not(:disabled)')?.focus();
}

function pressed(model: SettingsModel, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (document.querySelector('dialog[open]') !== null) return;
  switch (event.key.toLowerCase()) {
    case 'f':
      event.preventDefault();
      document.querySelector<HTMLInputElement>('[data-search]')?.select();
      return;
    case 'z':
      // What is being typed goes back letter by letter.
      if (isTyping(event.target)) return;
      event.preventDefault();
      void model.undo();
      return;
    default:
      return;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);

function Unread({ model }: { model: SettingsModel }): JSX.Element {
  const note = model.note.value;
  if (note.kind !== 'failed') return <p class="unread secondary">{settingsText.loading}</p>;
  return (
    <main class="unread">
      <ProblemText problem={note.problem} />
      <button type="button" class="button" onClick={() => void model.read()}>
        {commonText.tryAgain}
      </button>
    </main>
  );
}
