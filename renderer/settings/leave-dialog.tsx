import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { settingsText } from '../ui/strings.js';
import type { Question } from './leaving.js';
import type { SettingsModel } from './model.js';
import { firstProblem } from './problems.js';

interface LeaveDialogProps {
  readonly model: SettingsModel;
  readonly question: Question;
}

/** Asks what becomes of what is not saved, before the window closes. */
export function LeaveDialog({ model, question }: LeaveDialogProps): JSX.Element {
  // It loses nothing, and Enter presses what looks as if it would.
  const forward = useRef<HTMLButtonElement>(null);
  const { leaving } = model;
  const { title, body, discard } = wordsOf(model, question);
  return (
    <Dialog title={title} first={forward} onClose={() => leaving.stay()}>
      <p>{body}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => leaving.stay()}>
          {settingsText.cancel}
        </button>
        <button type="button" class="button" onClick={() => void model.try(() => leaving.discard())}>
          {discard}
        </button>
        <Forward model={model} question={question} button={forward} />
      </div>
    </Dialog>
  );
}

interface QuestionWords {
  readonly title: string;
  readonly body: string;
  /** What gives up what is not saved. */
  readonly discard: string;
}

/** What is not saved; where Rollcall quits, that it does. */
function wordsOf({ draft }: SettingsModel, { held, leavingFor }: Question): QuestionWords {
  const waiting = draft.waiting.value ?? NOTHING;
  const { discard } = settingsText;
  const quits = leavingFor === 'quitting';
  const quitting = { title: settingsText.quitTitle, discard: settingsText.quitWithout };
  switch (held) {
    case 'waiting':
      if (quits) return { ...quitting, body: settingsText.quitWaiting(waiting) };
      // The same sentence as at the bottom of the window.
      return { title: settingsText.waiting(waiting), body: settingsText.leaveWaitingBody, discard };
    case 'first':
      if (quits) return { ...quitting, body: settingsText.quitFirst };
      return { title: settingsText.leaveFirst, body: settingsText.leaveFirstBody, discard };
    case 'wrong':
      if (quits) return { ...quitting, body: settingsText.quitWrong };
      return { title: settingsText.leaveWrong, body: settingsText.leaveWrongBody, discard };
  }
}

const NOTHING = { connection: false, added: 0, removed: 0 };

interface ForwardProps extends LeaveDialogProps {
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The way that keeps what was typed. */
function Forward({ model, question: { held, leavingFor }, button }: ForwardProps): JSX.Element {
  const { leaving, draft } = model;
  if (held !== 'wrong') {
    const connect = held === 'first' ? settingsText.connect : settingsText.reconnect;
    return (
      <button ref={button} type="button" class="button primary" onClick={() => void leaving.connect()}>
        {leavingFor === 'quitting' ? settingsText.saveAndQuit : connect}
      </button>
    );
  }
  const show = (): void => {
    leaving.stay();
    const path = firstProblem(draft.shown.peek());
    if (path !== undefined) model.goToField(path);
  };
  return (
    <button ref={button} type="button" class="button primary" onClick={show}>
      {settingsText.leaveShow}
    </button>
  );
}
