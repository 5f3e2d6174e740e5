import type { WithheldReason } from '../../../main/alerts/recent-alert.js';
import type { Formats } from '../formats.js';
import { within } from '../within.js';

/** After "Not shown –"; those that say nothing of when they end. */
const REASONS: Readonly<Record<Exclude<WithheldReason, 'muted' | 'paused' | 'quiet-hours'>, string>> = {
  'switched-off': 'alerts are switched off',
  'desktop-busy': 'the desktop was not to be disturbed',
  'own-dnd': 'you were in do not disturb',
  flapping: 'changes too often; Rollcall waits for a calm minute',
  'over-already': 'over already',
  'old-news': 'happened while not connected',
  'not-taken': 'the desktop took no notification',
};

/** What notifications say, and the list of those that were shown or withheld. */
export const alertsText = ({ count, plural }: Formats) => ({
  changed: (name: string, to: string, from: string) => `${name} is now ${within(to)}, was ${within(from)}`,
  /** The same in two parts: a notification's title may be short of room. */
  now: (name: string, to: string) => `${name} is now ${within(to)}`,
  before: (from: string) => `was ${within(from)}`,
  isAvailable: (name: string) => `${name} is available`,
  groupChanged: (group: string, n: number, available: number) =>
    n === available
      ? `${group}: ${count(n)} now available`
      : `${group}: ${count(n)} changed${nowAvailable(count(available), available)}`,
  peopleChanged: (n: number, available: number) =>
    n === available
      ? `${plural(n, 'person', 'people')} now available`
      : `${plural(n, 'person', 'people')} changed${nowAvailable(count(available), available)}`,
  nowIn: (name: string, to: string) => `${name}: ${to}`,
  named: (people: readonly string[], more: number) =>
    (more > 0 ? [...people, `${count(more)} more`] : people).join(', '),
  reasons: REASONS,
  shown: 'Shown',
  shownWith: (n: number) => `Shown with ${plural(n, 'other', 'others')}`,
});

function nowAvailable(written: string, available: number): string {
  return available > 0 ? `, ${written} now available` : '';
}
