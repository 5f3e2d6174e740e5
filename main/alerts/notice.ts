import { words } from '../../preload/words/spoken.js';
import type { AlertSubject } from './recent-alert.js';

/** Something to be shown, as one notification. */
export interface AlertNotice {
  /** One with the same key takes the place of an older one. A person's address, or what several go by. */
  readonly key: string;
  readonly subjects: readonly AlertSubject[];
  readonly title: string;
  readonly body: string;
  readonly sound: boolean;
}

/** Somebody's change that is to be told now. */
export interface Told {
  readonly subject: AlertSubject;
  readonly note: string | undefined;
  /** Somebody waited for them to be available. */
  readonly isAwaited: boolean;
}

/** What several people together go by: no address is like that. */
const SEVERAL = 'several';
/** So many of several people are named. */
const NAMED = 3;

/** Puts into one notification what is told at once. @param told of different people, one at least. */
export function noticeOf(told: readonly [Told, ...Told[]], sound: boolean): AlertNotice {
  const [first, ...others] = told;
  const subjects = told.map(({ subject }) => subject);
  return others.length === 0
    ? { key: first.subject.address, subjects, ...aboutOne(first), sound }
    : { key: SEVERAL, subjects, ...aboutSeveral(subjects, first.subject.group), sound };
}

function aboutOne({ subject, note, isAwaited }: Told): Pick<AlertNotice, 'title' | 'body'> {
  const { alerts, status } = words();
  const { name, group, from, to } = subject;
  return {
    title: isAwaited ? alerts.isAvailable(name) : alerts.now(name, status[to]),
    body: [isAwaited ? '' : alerts.before(status[from]), group, note].filter(Boolean).join(' · '),
  };
}

function aboutSeveral(subjects: readonly AlertSubject[], group: string): Pick<AlertNotice, 'title' | 'body'> {
  const { alerts, status } = words();
  const available = subjects.filter(({ to }) => to === 'available').length;
  const isOneGroup = group !== '' && subjects.every((subject) => subject.group === group);
  // What the title says of all of them is not said of each again.
  const allAvailable = available === subjects.length;
  const named = subjects
    .slice(0, NAMED)
    .map(({ name, to }) => (allAvailable ? name : alerts.nowIn(name, status[to])));
  return {
    title: isOneGroup
      ? alerts.groupChanged(group, subjects.length, available)
      : alerts.peopleChanged(subjects.length, available),
    body: alerts.named(named, subjects.length - named.length),
  };
}
