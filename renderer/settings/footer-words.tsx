import type { JSX } from 'preact';
import type { Connection, Problem, SettingsSection } from '../../preload/contract.js';
import { ProblemOffer } from '../ui/problem-offer.js';
import { ProblemText } from '../ui/problem-text.js';
import { connectionText, managedText, settingsText } from '../ui/strings.js';
import type { NeededField } from './draft-model.js';
import type { SettingsModel } from './model.js';
import { same } from './same.js';
import { verdict } from './test-run.js';

const WHEN: Readonly<Record<SettingsSection, string>> = {
  server: settingsText.onReconnect,
  team: settingsText.teamAtOnce,
  alerts: settingsText.atOnce,
  appearance: settingsText.atOnce,
  startup: settingsText.atOnce,
  advanced: settingsText.atOnceOrOnReconnect,
};

const NEEDED: Readonly<Record<NeededField, string>> = {
  'server.address': settingsText.address,
  'applicationUser.name': settingsText.applicationUser,
  password: settingsText.password,
  'endUser.name': settingsText.endUser,
};

interface WordsProps {
  readonly model: SettingsModel;
  /** Nothing was ever connected: nothing is saved by itself. */
  readonly isFirst: boolean;
}

/** How things stand, at the bottom of the window, and what can be done about it at once. */
export function FooterWords({ model, isFirst }: WordsProps): JSX.Element {
  return (
    <>
      <div role="status">
        <Words model={model} isFirst={isFirst} />
      </div>
      {isNobodyThere(model) && (
        <button type="button" class="button" onClick={() => model.addPeople()}>
          {settingsText.addPeople}
        </button>
      )}
    </>
  );
}

function Words({ model, isFirst }: WordsProps): JSX.Element | null {
  const note = model.note.value;
  const wrong = wrongFields(model);
  switch (note.kind) {
    case 'none':
      return <Draft model={model} isFirst={isFirst} />;
    case 'saving':
      return <p class="secondary">{settingsText.saving}</p>;
    case 'saved':
      return model.draft.waits.value ? <Waiting model={model} /> : <Connecting model={model} />;
    case 'refused':
      return wrong > 0 ? (
        <p class="problem">{settingsText.refused(wrong)}</p>
      ) : (
        <Draft model={model} isFirst={isFirst} />
      );
    case 'not-tested':
      return wrong > 0 ? (
        <p class="problem">{settingsText.notTested(wrong)}</p>
      ) : (
        <Draft model={model} isFirst={isFirst} />
      );
    case 'failed':
      return <ProblemText problem={note.problem} />;
  }
}

/** How what is typed stands. */
function Draft({ model, isFirst }: WordsProps): JSX.Element | null {
  return isFirst ? <ToConnect model={model} /> : <AsItStands model={model} />;
}

const wrongFields = ({ draft }: SettingsModel): number => Object.keys(draft.shown.value).length;

/** What a first connection still needs. */
function ToConnect({ model: { draft, tester } }: { model: SettingsModel }): JSX.Element {
  const run = tester.run.value;
  const settings = draft.settings.value;
  const password = draft.password.value;
  const missing = draft.missing.value;
  const wrong = Object.keys(draft.shown.value).filter((path) => !missing.some((field) => field === path));
  if (missing.length > 0)
    return <p class="secondary">{settingsText.missing(missing.map((field) => NEEDED[field]))}</p>;
  if (wrong.length > 0) return <p class="problem">{settingsText.attention(wrong.length)}</p>;
  const isAsTested = run !== undefined && same({ settings, password }, { password: undefined, ...run.draft });
  if (isAsTested && verdict(run) === 'failed') return <p class="problem">{settingsText.notYetToConnect}</p>;
  return <p class="secondary">{settingsText.readyToConnect}</p>;
}

function AsItStands({ model }: { model: SettingsModel }): JSX.Element | null {
  const { draft, history } = model;
  const wrong = wrongFields(model);
  if (draft.waits.value) return <Waiting model={model} />;
  if (wrong > 0) return <p class="problem">{settingsText.attention(wrong)}</p>;
  if (isNobodyThere(model)) return <p>{settingsText.nobodyYet}</p>;
  const isSaid = history.lastHere.value !== undefined || history.takenBackHere.value !== undefined;
  return isSaid ? null : <p class="secondary">{whenChangesCount(model)}</p>;
}

/** What is looked for may be of any section. */
function whenChangesCount({ draft, search, section }: SettingsModel): string {
  const isTeam = search.found.value === undefined && section.value === 'team';
  if (isTeam && draft.isLocked('contacts')) return managedText.locked;
  return search.found.value === undefined ? WHEN[section.value] : settingsText.atOnceOrOnReconnect;
}

function Waiting({ model }: { model: SettingsModel }): JSX.Element | null {
  const waiting = model.draft.waiting.value;
  return waiting === undefined ? null : <p class="unsaved">{settingsText.waiting(waiting)}</p>;
}

/** How it goes since what was typed is saved. */
function Connecting({ model }: { model: SettingsModel }): JSX.Element {
  const connection = model.connection.value;
  switch (connection?.kind) {
    case undefined:
    case 'not-configured':
    case 'connecting':
    case 'stopped':
      return <p class="secondary">{settingsText.connecting}</p>;
    case 'needs-password':
      return <p class="problem">{connectionText.needsPassword}</p>;
    case 'live':
      return (
        <p>
          <span class="saved">{settingsText.connected}</span>
          {isNobodyThere(model) && ` ${settingsText.nobodyYet}`}
        </p>
      );
    case 'interrupted':
    case 'failed':
      return <Trouble model={model} problem={connection.problem} />;
  }
}

/** Why the connection does not stand, and what Rollcall can do about it, as the list offers it. */
function Trouble({ model, problem }: { model: SettingsModel; problem: Problem }): JSX.Element {
  return (
    <ProblemText problem={problem}>
      <ProblemOffer
        problem={problem}
        onAccept={(offer) => void model.acceptOffer(offer)}
        onChooseCertificate={() => model.goToField('server.certificate')}
      />
    </ProblemText>
  );
}

/** Whether the way to the first people is to be shown: a connection that stands or is to stand shows nobody. */
function isNobodyThere({ draft, note, connection, section }: SettingsModel): boolean {
  if (draft.view.value?.configured !== true || draft.waits.value || section.value === 'team') return false;
  if (draft.isLocked('contacts')) return false;
  const isEmpty = draft.view.value.settings.contacts.length === 0;
  return isEmpty && (note.value.kind === 'none' || isLive(note.value.kind, connection.value));
}

const isLive = (note: string, connection: Connection | undefined): boolean =>
  note === 'saved' && connection?.kind === 'live';
