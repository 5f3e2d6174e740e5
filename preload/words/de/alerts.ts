import type { WithheldReason } from '../../../main/alerts/recent-alert.js';
import type { Words } from '../words.js';
import type { Formats } from '../formats.js';
import { within } from '../within.js';

/** Those that say nothing of when they end. */
const REASONS: Readonly<Record<Exclude<WithheldReason, 'muted' | 'paused' | 'quiet-hours'>, string>> = {
  'switched-off': 'Benachrichtigungen sind ausgeschaltet',
  'desktop-busy': 'der Desktop sollte nicht gestört werden',
  'own-dnd': 'Sie wollten nicht gestört werden',
  flapping: 'wechselt zu oft; Rollcall wartet auf eine ruhige Minute',
  'over-already': 'schon vorbei',
  'old-news': 'geschah ohne Verbindung',
  'not-taken': 'der Desktop nahm keine Benachrichtigung an',
};

export const alertsText = ({ count, plural }: Formats): Words['alerts'] => ({
  changed: (name, to, from) => `${name}: jetzt ${within(to)}, vorher ${within(from)}`,
  now: (name, to) => `${name}: jetzt ${within(to)}`,
  before: (from) => `vorher ${within(from)}`,
  isAvailable: (name) => `${name} ist verfügbar`,
  groupChanged: (group, n, available) =>
    n === available
      ? `${group}: ${count(n)} jetzt verfügbar`
      : `${group}: ${count(n)} geändert${nowAvailable(count(available), available)}`,
  peopleChanged: (n, available) =>
    n === available
      ? `${plural(n, 'Person', 'Personen')} jetzt verfügbar`
      : `Bei ${plural(n, 'Person', 'Personen')} geändert${nowAvailable(count(available), available)}`,
  nowIn: (name, to) => `${name}: ${to}`,
  named: (people, more) => (more > 0 ? [...people, `${count(more)} weitere`] : people).join(', '),
  reasons: REASONS,
  shown: 'Angezeigt',
  shownWith: (n) => `Angezeigt mit ${plural(n, 'anderer', 'anderen')}`,
});

function nowAvailable(written: string, available: number): string {
  return available > 0 ? `, ${written} jetzt verfügbar` : '';
}
