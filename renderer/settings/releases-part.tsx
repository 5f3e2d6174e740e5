import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Preferences, UpdateView } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { releasesText } from '../ui/strings.js';
import { clockTime } from '../ui/times.js';
import { Choice } from './choice.js';
import type { SettingsModel } from './model.js';
import { Part } from './part.js';
import type { ReleasesModel } from './releases-model.js';
import { Setting } from './setting.js';

interface PartProps {
  readonly model: SettingsModel;
  readonly preferences: Preferences;
}

/** New versions of Rollcall itself: which one runs, whether there is a newer one, and what can be done about it. */
export function ReleasesPart({ model, preferences }: PartProps): JSX.Element {
  const { releases, wishes } = model;
  const view = releases.view.value;
  const problem = releases.problem.value;
  useEffect(() => void releases.read(), [releases]);
  return (
    <Part model={model} title={releasesText.title} of={['startup.lookForUpdates']}>
      <Setting model={model} id="startup.lookForUpdates">
        <div class="field releases">
          {view !== undefined && view.state.kind !== 'off' && (
            <Choice
              label={releasesText.look}
              help={releasesText.lookHelp}
              checked={preferences.startup.lookForUpdates}
              onChange={(lookForUpdates) =>
                void model.try(() => wishes.change({ startup: { lookForUpdates } }))
              }
            />
          )}
          <div role="status">{view !== undefined && <Standing view={view} />}</div>
          {view !== undefined && <Actions releases={releases} view={view} />}
          {problem !== undefined && <Failure message={problem.message} advice={problem.advice} />}
        </div>
      </Setting>
    </Part>
  );
}

/** How it stands, in words. */
function Standing({ view: { running, state } }: { view: UpdateView }): JSX.Element {
  const own = releasesText.running(running);
  switch (state.kind) {
    case 'off':
      return <Sentences own={own} text={releasesText.off[state.reason]} />;
    case 'idle':
      return (
        <Sentences
          own={own}
          text={
            state.lookedAt === undefined
              ? releasesText.notLooked
              : releasesText.newest(clockTime(state.lookedAt, Date.now()))
          }
        />
      );
    case 'looking':
      return <Sentences own={own} text={releasesText.looking} />;
    case 'available':
      return <Sentences own={own} text={releasesText.available(state.version)} />;
    case 'downloading':
      return <Sentences own={own} text={releasesText.downloading(state.version)} />;
    case 'ready':
      return <Sentences own={own} text={releasesText.ready(state.version)} />;
    case 'failed':
      return (
        <>
          <p>{own}</p>
          <Failure {...releasesText.troubles[state.trouble]} code={state.detail} />
        </>
      );
  }
}

function Sentences({ own, text }: { own: string; text: string }): JSX.Element {
  return (
    <p>
      {own} {text}
    </p>
  );
}

function Failure({
  code,
  ...said
}: {
  message: string;
  advice: string;
  code?: string | undefined;
}): JSX.Element {
  return (
    <div class="caution">
      <Icon name="warning" />
      <ProblemText problem={{ ...said, ...(code === undefined ? {} : { code }) }} />
    </div>
  );
}

/** What can be done about it: the next step, and nothing that happens by itself. */
function Actions({ releases, view }: { releases: ReleasesModel; view: UpdateView }): JSX.Element | null {
  const { state } = view;
  switch (state.kind) {
    case 'off':
      return null;
    case 'idle':
    case 'looking':
    case 'failed':
      return (
        <Button
          text={releasesText.lookNow}
          disabled={state.kind === 'looking'}
          onPress={() => releases.want('update.look')}
        />
      );
    case 'available':
      return (
        <>
          {state.notes !== undefined && (
            <>
              <h4>{releasesText.whatIsNew(state.version)}</h4>
              <p class="help notes">{state.notes}</p>
            </>
          )}
          <Button text={releasesText.download} onPress={() => releases.want('update.download')} />
        </>
      );
    case 'downloading':
      return (
        <progress max={100} value={state.percent} aria-label={releasesText.downloading(state.version)} />
      );
    case 'ready':
      return <Button text={releasesText.restart} onPress={() => releases.want('update.install')} />;
  }
}

function Button({
  text,
  disabled = false,
  onPress,
}: {
  text: string;
  disabled?: boolean;
  onPress: () => Promise<void>;
}): JSX.Element {
  return (
    <button type="button" class="button" disabled={disabled} onClick={() => void onPress()}>
      {text}
    </button>
  );
}
