import type { Device } from '../pws/service.js';
import type { Status } from '../pws/status.js';
import type { DisplayStatus } from './display-status.js';

/** A person that the team lead watches, as configured. */
export interface Contact {
  /** `user@domain`, lower case: what the server knows the contact by. */
  readonly address: string;
  readonly name: string;
  /** Empty for a contact in no group. */
  readonly group: string;
  /** For calling, where the settings have one. */
  readonly phone?: string;
}

/** What is known of a contact now. */
export interface Presence {
  readonly status: Status;
  readonly display: DisplayStatus;
  /** Activities beyond the display status, in words of the server. */
  readonly activities: readonly string[];
  readonly note?: string;
  /** When the display status was first seen, in milliseconds since the epoch. */
  readonly since: number;
  /** False where the contact was already in this state at the first look, so that it may be older than `since`. */
  readonly sinceKnown: boolean;
}

/** The same with the devices that it comes from, of which only somebody's details tell. */
export interface DetailedPresence extends Presence {
  readonly devices: readonly Device[];
}

/** One line of the roster. Presence is undefined until the server has first said something about the contact. */
export interface RosterEntry {
  readonly contact: Contact;
  readonly presence?: Presence;
}

/** A contact's display status changed, after the first thing that was heard of them. */
export interface PresenceChange {
  readonly contact: Contact;
  readonly from: Presence;
  readonly to: Presence;
}
