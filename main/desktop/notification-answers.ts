import { dialog } from 'electron';
import type { AlertNotice } from '../alerts/alerts.js';
import { withMute } from '../alerts/wishes.js';
import type { Clock } from '../presence/clock.js';
import { problemOf } from '../presence/problem.js';
import type { PreferencesStore } from '../settings/preferences-store.js';
import type { Team } from '../team.js';
import { reach } from './links.js';
import type { OnAnswer } from './notification-outlet.js';
import type { Windows } from './windows.js';

export interface AnswerPieces {
  readonly team: Pick<Team, 'contact'>;
  readonly preferences: PreferencesStore;
  readonly windows: Windows;
  readonly clock: Clock;
}

/** Joins clicks on notifications to what they do: lead to the person, write to them, silence them. */
export function answerNotifications({ team, preferences, windows, clock }: AnswerPieces): OnAnswer {
  const open = ({ subjects: [first, ...others] }: AlertNotice): void => {
    if (first && others.length === 0) windows.showContact(first.address);
    else windows.showList();
  };
  return (answer, notice) => {
    const [subject] = notice.subjects;
    const contact = subject && team.contact(subject.address);
    switch (answer) {
      case 'open':
        open(notice);
        return;
      case 'chat':
        if (contact) reach(contact, 'chat', preferences.value.actions).catch(say);
        else open(notice);
        return;
      case 'mute':
        if (!subject) return;
        preferences.change({
          alerts: withMute(
            preferences.value.alerts,
            { kind: 'person', address: subject.address },
            'tomorrow',
            clock.now(),
          ),
        });
    }
  };
}

/** No window of ours need be open where a notification is clicked. */
function say(error: unknown): void {
  const { message, advice: detail } = problemOf(error);
  void dialog.showMessageBox({ type: 'warning', message, detail });
}
