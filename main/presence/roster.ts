import type { PresenceReport } from '../pws/service.js';
import type { Contact, DetailedPresence, Presence, PresenceChange, RosterEntry } from './contact.js';
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

/** What another roster knew of people who are watched anew. */
export interface Remembered {
  /** Until when that was right, in milliseconds since the epoch. */
  readonly until: number;
  readonly entries: readonly RosterEntry[];
}

/** A reconnect takes seconds. After more than this, anything may have been in between. */
const REMEMBERED_MS = 60_000;

/**
 * What is known of the team: the one place where presence is kept. Fetches bring what changed and are merged, never
 * taken for the whole (wire format 3, delta). The first report of a contact is a baseline and no change.
 */
export class Roster {
  #entries = new Map<string, RosterEntry>();
  /** By address, as text: they are the larger part of what is known, looked at one person at a time. */
  readonly #devices = new Map<string, string>();
  /** The names that the server knows, by address. */
  readonly #heard = new Map<string, string>();
  /** By group, kept up with each change: thousands are not counted anew for one. */
  readonly #groups = new Map<string, { available: number; total: number }>();
  readonly #remembered: ReadonlyMap<string, Presence | undefined>;
  readonly #rememberedUntil: number;
  #available = 0;

  /** @param remembered says since when somebody has been in a state that they are still in. Nothing else of it counts. */
  constructor(contacts: readonly Contact[], remembered?: Remembered) {
    this.#remembered = new Map(
      remembered?.entries.map(({ contact, presence }) => [contact.address, presence]),
    );
    this.#rememberedUntil = (remembered?.until ?? -Infinity) + REMEMBERED_MS;
    for (const contact of contacts) this.#entries.set(contact.address, { contact });
    for (const { contact } of this.#entries.values()) this.#group(contact.group).total++;
  }

  /** Every entry, in the order of the settings. */
  get entries(): RosterEntry[] {
    return [...this.#entries.values()];
  }

  /** Somebody in the roster, with the name that they go by and what is known of them. */
  entry(address: string): RosterEntry | undefined {
    return this.#entries.get(address);
  }

  /** What is known of somebody, devices and all; undefined until the server has said something about them. */
  detailed(address: string): DetailedPresence | undefined {
    const presence = this.#entries.get(address)?.presence;
    if (!presence) return undefined;
    const devices = JSON.parse(this.#devices.get(address) ?? '[]') as DetailedPresence['devices'];
    return { ...presence, devices };
  }

  /** How many people are available, and how many there are. */
  get count(): RosterCount {
    return { available: this.#available, total: this.#entries.size };
  }

  /** The same for a group; the empty name is for those in none. */
  countOfGroup(name: string): RosterCount {
    return { ...(this.#groups.get(name) ?? { available: 0, total: 0 }) };
  }

  /** The same for some people; those who are not in the roster are passed over. */
  countOf(addresses: readonly string[]): RosterCount {
    const found = [...new Set(addresses)].flatMap((address) => this.#entries.get(address) ?? []);
    return {
      available: found.filter(({ presence }) => presence?.display === 'available').length,
      total: found.length,
    };
  }

  /** Takes up other names, groups and numbers of the people who are in the roster, and their order. */
  relabel(contacts: readonly Contact[]): void {
    const entries = new Map<string, RosterEntry>();
    for (const contact of contacts) {
      const entry = this.#entries.get(contact.address);
      if (!entry) continue;
      const name = contact.name || (this.#heard.get(contact.address) ?? '');
      entries.set(contact.address, { ...entry, contact: { ...contact, name } });
    }
    for (const [address, entry] of this.#entries) if (!entries.has(address)) entries.set(address, entry);
    this.#entries = entries;
    this.#groups.clear();
    for (const { contact, presence } of entries.values()) {
      const group = this.#group(contact.group);
      group.total++;
      group.available += Number(presence?.display === 'available');
    }
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
      const to = presenceOf(report, entry.presence ?? this.#rememberedOf(report.contact, now), now);
      const contact = named(entry.contact, this.#hear(entry.contact.address, report.rich?.displayName));
      const from = entry.presence;
      const devices = JSON.stringify(report.rich?.devices ?? []);
      const sameDevices = devices === this.#devices.get(contact.address);
      if (from && contact === entry.contact && sameDevices && sameShown(from, to)) continue;
      const presence = detached(to);
      const merged: RosterEntry = { contact, presence };
      this.#entries.set(contact.address, merged);
      if (!sameDevices) this.#devices.set(contact.address, devices);
      const more = Number(to.display === 'available') - Number(from?.display === 'available');
      this.#available += more;
      this.#group(contact.group).available += more;
      entries.push(merged);
      if (from && (from.status !== to.status || from.display !== to.display))
        changes.push({ contact, from, to: presence });
    }
    return { entries, changes };
  }

  /** The name that the server knows, now or since earlier. */
  #hear(address: string, displayName: string | undefined): string | undefined {
    const before = this.#heard.get(address);
    if (displayName === undefined || displayName === before) return before;
    const heard = detached(displayName);
    this.#heard.set(address, heard);
    return heard;
  }

  #rememberedOf(address: string, now: number): Presence | undefined {
    return now <= this.#rememberedUntil ? this.#remembered.get(address) : undefined;
  }

  #group(name: string): { available: number; total: number } {
    const known = this.#groups.get(name);
    if (known) return known;
    const group = { available: 0, total: 0 };
    this.#groups.set(name, group);
    return group;
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

/** A copy that stands alone: V8 keeps the whole of a text in memory for a piece that was cut out of it. */
function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Whoever has no name in the settings goes by the one that the server knows. */
function named(contact: Contact, displayName: string | undefined): Contact {
  return contact.name === '' && displayName !== undefined ? { ...contact, name: displayName } : contact;
}

function sameShown(one: Presence, other: Presence): boolean {
  return (
    one.status === other.status &&
    one.display === other.display &&
    one.note === other.note &&
    JSON.stringify(one.activities) === JSON.stringify(other.activities)
  );
}
