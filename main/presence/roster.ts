import type { PresenceReport } from '../pws/service.js';
import type { Contact, Presence, PresenceChange, RosterEntry } from './contact.js';
import { displayStatus, type DisplayStatus } from './display-status.js';

export interface RosterUpdate {
  /** Entries in which anything that is shown became different. */
  readonly entries: readonly RosterEntry[];
  /** Those whose status or display status changed after the first thing heard of them. */
  readonly changes: readonly PresenceChange[];
}

export interface RosterCount {
  readonly available: number;
  readonly total: number;
}

/**
 * What is known of the team: the one place where presence is kept. Fetches bring what changed and are merged, never
 * taken for the whole (wire format 3, delta). The first report of a contact is a baseline and no change.
 */
export class Roster {
  readonly #entries = new Map<string, RosterEntry>();
  #available = 0;

  constructor(contacts: readonly Contact[]) {
    for (const contact of contacts) this.#entries.set(contact.address, { contact });
  }

  /** Every entry, in the order of the settings. */
  get entries(): RosterEntry[] {
    return [...this.#entries.values()];
  }

  /** How many people are available, and how many there are. */
  get count(): RosterCount {
    return { available: this.#available, total: this.#entries.size };
  }

  /**
   * Takes up what a fetch brought; reports about people who are not in the roster are passed over.
   *
   * @param now when it was fetched, in milliseconds since the epoch.
   */
  merge(reports: readonly PresenceReport[], now: number): RosterUpdate {
    const entries: RosterEntry[] = [];
    const changes: PresenceChange[] = [];
    for (const report of reports) {
      const entry = this.#entries.get(report.contact);
      if (!entry) continue;
      const to = presenceOf(report, entry.presence, now);
      const contact = named(entry.contact, report);
      const from = entry.presence;
      if (from && contact === entry.contact && sameShown(from, to)) continue;
      const merged: RosterEntry = { contact, presence: to };
      this.#entries.set(report.contact, merged);
      this.#available += Number(to.display === 'available') - Number(from?.display === 'available');
      entries.push(merged);
      if (from && (from.status !== to.status || from.display !== to.display))
        changes.push({ contact, from, to });
    }
    return { entries, changes };
  }
}

function presenceOf(report: PresenceReport, before: Presence | undefined, now: number): Presence {
  const activities = report.rich?.activities ?? [];
  const display = displayStatus(report.status, activities);
  const lasts = before?.display === display;
  return {
    status: report.status,
    display,
    activities: activities.filter((activity) => activity !== SAID_BY[display]),
    devices: report.rich?.devices ?? [],
    since: lasts ? before.since : now,
    sinceKnown: lasts ? before.sinceKnown : before !== undefined,
    ...(report.rich?.note === undefined ? {} : { note: report.rich.note }),
  };
}

/** The activity that a display status says already. */
const SAID_BY: Readonly<Partial<Record<DisplayStatus, string>>> = {
  'on-the-phone': 'on-the-phone',
  'in-a-meeting': 'meeting',
};

/** Whoever has no name in the settings goes by the one that the server knows. */
function named(contact: Contact, report: PresenceReport): Contact {
  const displayName = report.rich?.displayName;
  return contact.name === '' && displayName !== undefined ? { ...contact, name: displayName } : contact;
}

function sameShown(one: Presence, other: Presence): boolean {
  return (
    one.status === other.status &&
    one.display === other.display &&
    one.note === other.note &&
    JSON.stringify([one.activities, one.devices]) === JSON.stringify([other.activities, other.devices])
  );
}
