import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Preferences, Settings } from '../../preload/contract.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, settingsText } from '../ui/strings.js';
import { Footer } from './footer.js';
import { KeepPassword } from './keep-password.js';
import { LeaveDialog } from './leave-dialog.js';
import type { SettingsModel } from './model.js';
import { SettingsNav } from './settings-nav.js';
import { SettingsPage } from './settings-page.js';
import { TestPanel } from './test-panel.js';
import { TypedField } from './typed-field.js';

/** The settings: search and sections, the section that is open, and at the bottom what can be done. */
export function SettingsWindow({ model }: { model: SettingsModel }): JSX.Element {
  const settings = model.draft.settings.value;
  const preferences = model.wishes.value.value;
  useSignalEffect(() => {
    document.title = titleOf(model);
  });
  // From the first paint on: a key that comes a moment later is not to be lost.
  useLayoutEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (model.leaving.hold()) event.preventDefault();
    };
    const typed = new TypedField();
    const stopWatching = typed.watch();
    const onKey = (event: KeyboardEvent): void => pressed(model, typed, event);
    addEventListener('beforeunload', onLeave);
    addEventListener('keydown', onKey);
    return () => {
      stopWatching();
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
    ? settingsText.windowTitleWaiting
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
  const question = model.leaving.asked.value;
  return (
    <div class="settings">
      <div class="page">
        <SettingsNav model={model} onFirst={goToFirst} />
        <SettingsPage model={model} settings={settings} preferences={preferences} />
      </div>
      {run !== undefined && <TestPanel model={model} run={run} />}
      <Footer model={model} />
      {model.asksWhereToKeep.value && <KeepPassword model={model} />}
      {question !== undefined && <LeaveDialog model={model} question={question} />}
    </div>
  );
}

/** Gives the keyboard to the first setting in sight. */
function goToFirst(): void {
  document.querySelector<HTMLElement>('[data-setting] :is(input, select, button):not(:disabled)')?.focus();
}

function pressed(model: SettingsModel, typed: TypedField, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (document.querySelector('dialog[open]') !== null) return;
  switch (event.key.toLowerCase()) {
    case 'f':
      event.preventDefault();
      document.querySelector<HTMLInputElement>('[data-search]')?.select();
      return;
    case 'z':
      // What is being typed goes back letter by letter; a field that was only entered must not swallow the key.
      if (isTextField(event.target) && (typed.is(event.target) || model.offered.peek() === undefined)) return;
      event.preventDefault();
      typed.forget();
      void model.undo();
      return;
    default:
      return;
  }
}

const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
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
