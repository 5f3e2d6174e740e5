import type { AlertNotice } from '../alerts/alerts.js';
import type { AlertScope } from '../alerts/rule.js';
import { withMute } from '../alerts/wishes.js';
import type { Clock } from '../presence/clock.js';
import type { PreferencesStore } from '../settings/preferences-store.js';
import type { Team } from '../team.js';
import { reach } from './links.js';
import type { OnAnswer } from './notification-outlet.js';
import { orSay, say } from './say.js';
import type { Windows } from './windows.js';

export interface AnswerPieces {
  readonly team: Pick<Team, 'contact'>;
  readonly preferences: Pick<PreferencesStore, 'value' | 'change'>;
  readonly windows: Pick<Windows, 'showContact' | 'showList'>;
  readonly clock: Clock;
}

/** Joins clicks on notifications to what they do: lead to the person, write to them, silence them. */
export function answerNotifications({ team, preferences, windows, clock }: AnswerPieces): OnAnswer {
  const open = ({ subjects: [first, ...others] }: AlertNotice): void => {
    if (first && others.length === 0) windows.showContact(first.address);
    else windows.showList();
  };
  const mute = (scope: AlertScope): void =>
    orSay(() => {
      preferences.change({ alerts: withMute(preferences.value.alerts, scope, 'tomorrow', clock.now()) });
    });
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
        mute({ kind: 'person', address: subject.address });
    }
  };
}
